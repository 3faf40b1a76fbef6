/// What a role mining session asks for.
public struct MiningParameters: Sendable, Equatable {
  /// Which kind of potential role is looked for. Default: `.specialized`.
  public var type: MiningType

  /// The least similarity, in percent (0...100), between an identity and the bundle of its group; in
  /// a common session the least popularity in the scope. Nil takes the prescribed one.
  public var pruneThreshold: Int?

  /// The prescribed prune threshold, in percent, when earlier mining of the same scope has told it: it is
  /// then not looked for again, which is most of the work. Nil looks for it.
  public var prescribedPruneThreshold: Int?

  /// Groups with fewer identities are not reported. Default: 20, as in the cloud.
  public var minimumIdentities: Int

  /// Ids of the identities to mine; unknown ids are passed over. Nil means all of them.
  public var scope: Set<String>?

  /// Ids of the entitlements that confirmed common access roles hold. While this is empty, what at
  /// least 90 % of the organisation hold counts as common access.
  public var commonAccess: Set<String>

  /// The entitlement ids of each role that exists already; freshness compares with them.
  public var existingRoles: [Set<String>]

  /// Parameters as a session has them when nothing is chosen.
  public init(
    type: MiningType = .specialized, pruneThreshold: Int? = nil,
    prescribedPruneThreshold: Int? = nil, minimumIdentities: Int = 20, scope: Set<String>? = nil,
    commonAccess: Set<String> = [], existingRoles: [Set<String>] = []
  ) {
    self.type = type
    self.pruneThreshold = pruneThreshold
    self.prescribedPruneThreshold = prescribedPruneThreshold
    self.minimumIdentities = minimumIdentities
    self.scope = scope
    self.commonAccess = commonAccess
    self.existingRoles = existingRoles
  }
}
