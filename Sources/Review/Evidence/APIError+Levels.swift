import RoleMining
import RoleMiningClient

extension APIError {
  /// The user levels of which the login needs one, if its level is why it was refused; empty if it is not, or if
  /// nothing says so. Trying again does not help then.
  package var lackedLevels: [UserLevel] {
    let endpoint = Endpoint.all.first { $0.name == operation }
    guard kind == .forbidden, let endpoint,
      Permissions(scopes: tokenScopes).covers(endpoint) == true
    else { return [] }
    return endpoint.userLevels
  }
}

extension [UserLevel] {
  /// `ORG_ADMIN, ROLE_ADMIN or ROLE_SUBADMIN`.
  package var words: String {
    guard let last, count > 1 else { return first?.rawValue ?? "" }
    return dropLast().map(\.rawValue).joined(separator: ", ") + " or " + last.rawValue
  }
}
