/// The parameters of a role mining session.
package struct MiningParameters: Sendable, Equatable {
  /// The type of potential role. Default: `.specialized`.
  package var type: MiningType

  /// The minimum similarity, in percent (0...100), between an identity and the bundle of its group; in a
  /// common session the minimum popularity in the scope. Nil uses the prescribed threshold.
  package var pruneThreshold: Int?

  /// The prescribed prune threshold, in percent, if earlier mining of the same scope has found it;
  /// finding it is most of the work. Nil finds it.
  package var prescribedPruneThreshold: Int?

  /// Whether a given prune threshold is used without finding the prescribed one first; `Mining` can find that
  /// later. Default: false.
  package var defersPrescribedThreshold = false

  /// The minimum number of identities in a group. Default: 20, as in the cloud.
  package var minimumIdentities: Int

  /// Ids of the identities to mine; unknown ids are ignored. Nil means all identities.
  package var scope: Set<String>?

  /// Ids of the entitlements in confirmed common access roles. While this is empty, entitlements held by at
  /// least 90 % of the organisation count as common access.
  package var commonAccess: Set<String>

  /// The entitlement ids of each existing role, for freshness.
  package var existingRoles: [Set<String>]

  /// The identities' attributes by which a common session tells layers of common access apart. Of two that explain the
  /// same access, the first counts. Without attributes, there is only access common to everybody.
  package var attributes: [AttributeValues]

  /// The default parameters of a session.
  package init(
    type: MiningType = .specialized, pruneThreshold: Int? = nil,
    prescribedPruneThreshold: Int? = nil, minimumIdentities: Int = 20, scope: Set<String>? = nil,
    commonAccess: Set<String> = [], existingRoles: [Set<String>] = [],
    attributes: [AttributeValues] = []
  ) {
    self.type = type
    self.pruneThreshold = pruneThreshold
    self.prescribedPruneThreshold = prescribedPruneThreshold
    self.minimumIdentities = minimumIdentities
    self.scope = scope
    self.commonAccess = commonAccess
    self.existingRoles = existingRoles
    self.attributes = attributes
  }
}
