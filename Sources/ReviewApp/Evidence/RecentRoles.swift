import Review

/// The roles about which the review knows person by person who holds what. That is large, so it is kept for the last
/// few roles only and asked again for the others.
struct RecentRoles: Sendable {
  /// How many roles it is kept for.
  static let limit = 10

  private var paths: [RolePath] = []

  /// Notes that a role is looked at.
  ///
  /// - Returns: The role about which this is to be forgotten; nil if there is none.
  mutating func use(_ path: RolePath) -> RolePath? {
    guard paths.last != path else { return nil }
    paths.removeAll { $0 == path }
    paths.append(path)
    return paths.count > Self.limit ? paths.removeFirst() : nil
  }
}
