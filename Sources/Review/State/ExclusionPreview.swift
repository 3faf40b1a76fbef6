import RoleMining

/// Entitlements about to be left out or taken back, and what that does to the role.
public struct ExclusionPreview: Sendable {
  /// Where the role is.
  public let path: RolePath
  /// Whether they are left out; else they are taken back.
  public let exclude: Bool
  /// The entitlements.
  public let entitlements: [RoleMiningEntitlement]
  /// The role as it is; nil while not all its entitlements are here.
  public let before: Composition?
  /// The role as it would be.
  public let after: Composition?
  /// Whether a filter is set, so that both know of the entitlements that match it only.
  public let isFiltered: Bool
  /// Whether the role changed on the tenant since it was shown; nil while that is being asked.
  public internal(set) var hasChangedMeanwhile: Bool?
  /// The first visible of the entitlements.
  public internal(set) var scroll = 0
}
