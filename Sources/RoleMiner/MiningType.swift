/// The type of potential role that a session mines.
package enum MiningType: Sendable, Equatable {
  /// Roles for groups of identities with similar access, without common access.
  case specialized

  /// Roles for common access: what nearly all identities of the scope hold.
  case common
}
