/// The kind of potential role that a session looks for.
public enum MiningType: Sendable, Equatable {
  /// Roles for groups of identities with much the same access, common access left aside.
  case specialized

  /// Roles for the access that nearly everybody in the scope holds.
  case common
}
