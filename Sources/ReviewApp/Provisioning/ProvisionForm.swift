import Review
import RoleMining

/// What to provision: the fields, what would go in, and the typed confirmation.
package struct ProvisionForm: Sendable {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, description, owner, members, access, threshold, commonAccess
  }

  /// How far the analyst is.
  package enum Stage: Sendable, Equatable {
    /// Filling the form.
    case fields
    /// Typing the role's name to confirm.
    case confirmation(TextField)
  }

  /// Where the potential role is.
  package let path: RolePath
  /// The name of the role to create.
  package internal(set) var name: TextField
  /// Its description.
  package internal(set) var description: TextField
  /// What is typed to find the owner.
  package internal(set) var ownerSearch = TextField()
  /// The owner that was chosen.
  package internal(set) var owner: PublicIdentity?
  /// The identities that match what is typed; nil while they are being looked up.
  package internal(set) var owners: [PublicIdentity]? = []
  /// The chosen one of them.
  package internal(set) var ownerSelection = 0
  /// Whether access requests are made for the members: the most far-reaching choice, so it is off.
  package internal(set) var includesMembers = false
  /// Whether entitlements go on the role itself, not on access profiles.
  package internal(set) var assignsDirectly = false
  /// The least popularity in percent, 0–100.
  package internal(set) var threshold: Int
  /// Whether common access goes in.
  package internal(set) var includesCommonAccess = true
  /// The entitlements that are not common access; nil until they came. They tell which rows go when
  /// common access stays out.
  package internal(set) var specialEntitlements: SpecialEntitlements?
  /// The field at hand.
  package internal(set) var focus = FieldName.name
  /// How far the analyst is.
  package internal(set) var stage = Stage.fields
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
  /// Counts owner searches, so that late answers are dropped.
  var ownerGeneration = 0
  /// The first visible of the entitlements that go in.
  package internal(set) var scroll = 0
}

extension ProvisionForm {
  /// The entitlements of a role that would go in: exclusions are gone already, then common access,
  /// then what is below the threshold.
  package func included(of entitlements: [RoleMiningEntitlement]) -> [RoleMiningEntitlement] {
    entitlements.filter { entitlement in
      guard entitlement.reaches(threshold) else { return false }
      return includesCommonAccess || specialEntitlements?.ids.contains(entitlement.id) ?? true
    }
  }

  /// How many entitlements that cannot be read may go in, too, of so many that the role has with common
  /// access: nobody can tell how popular they are.
  package func unreadableCount(of count: Int) -> Int {
    includesCommonAccess ? count : specialEntitlements?.unreadableCount ?? count
  }

  init(path: RolePath, name: TextField, description: TextField, threshold: Int) {
    self.path = path
    self.name = name
    self.description = description
    self.threshold = threshold
  }

  /// What is sent.
  var request: ProvisionRequest {
    ProvisionRequest(
      roleName: name.text.trimmed, roleDescription: description.text.trimmed, ownerID: owner?.id,
      includeIdentities: includesMembers, directlyAssignedEntitlements: assignsDirectly)
  }
}
