import RoleMining

/// A change that was made, and the change that takes it back.
public struct UndoStep: Sendable, Equatable {
  /// What was done, such as "left out 4 entitlements".
  public let title: String
  /// What takes it back.
  let inverse: Change
}
