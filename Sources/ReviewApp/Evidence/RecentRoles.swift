import Review

/// The roles that were looked at last. Who holds what, person by person, is large, so it is kept for these only and read
/// again for the others.
struct RecentRoles: Sendable {
  /// How many roles it is kept for.
  static let limit = 10

  private var paths: [RolePath] = []

  /// Notes that a role is looked at.
  ///
  /// - Returns: The role whose holdings to forget; nil if there is none.
  mutating func use(_ path: RolePath) -> RolePath? {
    guard paths.last != path else { return nil }
    paths.removeAll { $0 == path }
    paths.append(path)
    return paths.count > Self.limit ? paths.removeFirst() : nil
  }
}
