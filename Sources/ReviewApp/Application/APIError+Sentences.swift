import RoleMining

extension APIError {
  /// What happened and, if asking again is useless as long as the program runs, what to do.
  package var sentences: String {
    kind == .unauthorized ? "\(description) \(Self.loginAdvice)" : description
  }

  /// What to do when the tenant does not accept the login of a running program.
  package static let loginAdvice =
    "The credentials may have changed; 'rolesift serve' creates new ones at each start. "
    + "Start rolesift again with the current ones."
}
