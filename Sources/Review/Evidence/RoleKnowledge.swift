import Journal
import RoleEvidence
import RoleMining

/// Everything that is known about a potential role so far. What is nil is being read; what cannot be known says
/// why.
package struct RoleKnowledge: Sendable, Equatable {
  /// Another potential role whose entitlements are known.
  package struct OtherRole: Sendable, Hashable {
    /// The role's id.
    package var id: PotentialRole.ID
    /// Its name.
    package var name: String
    /// Its entitlements.
    package var entitlements: Set<Entitlement.ID>

    /// Creates a value from its fields.
    package init(id: PotentialRole.ID, name: String, entitlements: Set<Entitlement.ID>) {
      self.id = id
      self.name = name
      self.entitlements = entitlements
    }
  }

  /// How many of the other potential roles of the session have known entitlements.
  package struct SessionAccess: Sendable, Hashable {
    /// How many other roles have known entitlements.
    package var seenCount: Int
    /// How many other roles there are; nil if unknown.
    package var otherCount: Int?
    /// Whether all of them were read.
    package var isWhole: Bool
    /// The walk that reads them; nil if they are not being read.
    package var walk: SiblingsWalk?

    /// Creates a value from its fields.
    package init(
      seenCount: Int = 0, otherCount: Int? = nil, isWhole: Bool = false, walk: SiblingsWalk? = nil
    ) {
      self.seenCount = seenCount
      self.otherCount = otherCount
      self.isWhole = isWhole
      self.walk = walk
    }
  }

  /// The role.
  package var role: PotentialRole
  /// Its entitlements without the excluded ones; nil until all are loaded.
  package var entitlements: [RoleMiningEntitlement]?
  /// Whether a filter of the analyst keeps some of them from being loaded.
  package var areEntitlementsHidden = false
  /// What is known about its identities.
  package var findings: Knowledge<RoleFindings>?
  /// Which of its entitlements are privileged.
  package var privileged: Knowledge<Set<Entitlement.ID>>?
  /// What the tenant has apart from its potential roles.
  package var roles: Knowledge<[ExistingAccess]>?
  /// The conflict rules.
  package var rules: Knowledge<[ConflictRule]>?
  /// The conflict rules by their origins; nil if only the rules are known.
  package var conflictRules: ConflictRules?
  /// What its people hold of the access that the rules mention.
  package var people: Knowledge<PeopleAccess>?
  /// Who holds what.
  package var holdings: Knowledge<TenantHoldings>?
  /// Whether the holdings are from a walk, person by person, before the role was read again.
  package var areHoldingsOld = false
  /// The existing roles that grant some of the entitlements, with their members; nil until someone wants them and they
  /// are read.
  package var existingMembers: Knowledge<[ExistingAccess]>?
  /// The walk that asks person by person who holds what; nil if nobody asks.
  package var walk: HoldingsWalk?
  /// The potential roles whose entitlements were loaded in this run.
  package var others: [OtherRole] = []
  /// How many of them belong to the same session.
  package var session = SessionAccess()
  /// What is being read apart from the potential roles.
  package var reading = BackgroundReading()
  /// An earlier decision on a role that resembles this one, as a sentence.
  package var decidedAlike: String?
  /// Whom each of its first rules would add and miss; empty where nobody asked.
  package var ruleIdentities: [RuleIdentities] = []
  /// The names and the description to suggest; nil until they are known.
  package var names: NameSuggestions?
  /// How many other roles of the session may have the same names, because they were not looked at.
  package var unseenNameCount = 0

  /// What the role conflicts with; nil while the rules or its entitlements are not known.
  package var conflictCheck: ConflictCheck? {
    guard let entitlements, let rules = conflictRules ?? rules.map({ ConflictRules(policies: $0) })
    else { return nil }
    return ConflictCheck(
      granting: entitlements, by: rules, people: people, identityCount: role.identityCount)
  }

  /// The existing roles without the one that was created from this role; nil while they are not known.
  package var otherExisting: [ExistingAccess]? {
    roles?.value?.filter { $0.id.rawValue != role.roleID }
  }

  /// Nothing but the role is known.
  package init(of role: PotentialRole) { self.role = role }
}
