import RoleEvidence
import RoleMining

/// What the accepted roles of a tenant explain, exactly where the tenant says who holds what, elsewhere within bounds.
package struct CoverageReport: Sendable, Hashable, Encodable {
  /// One of the roles.
  package struct CoveringRole: Sendable, Hashable, Encodable {
    /// The potential role's id.
    package let id: PotentialRole.ID
    /// Its name.
    package let name: String
    /// The number of its identities.
    package let identityCount: Int
    /// The number of entitlements that it grants.
    package let entitlementCount: Int
    /// Held grants that it explains; nil is unknown.
    package var explainedGrants: Int?
    /// Held grants that no other of the roles explains; nil is unknown.
    package var ownGrants: Int?
  }

  /// Two of the roles that share people.
  package struct SharedIdentities: Sendable, Hashable, Encodable {
    /// The name of the first.
    package let first: String
    /// The name of the second.
    package let second: String
    /// Identities in both.
    package let identityCount: Int
    /// Entitlements in both.
    package let entitlementCount: Int
    /// Held grants that both explain; nil is unknown.
    package let grantCount: Int?
  }

  /// Whether the figures are exact, as far as they are known.
  package let isExact: Bool
  /// Why they are bounds, or why some are not known; nil if all are known exactly.
  package let doubt: String?
  /// Identities in the organisation; nil is unknown.
  package let organizationIdentities: Int?
  /// Grants in the organisation; nil is unknown.
  package let organizationGrants: Int?
  /// Identities in at least one role.
  package let identities: CountBounds
  /// Identities with at least one grant that a role explains; nil is unknown.
  package let explainedIdentities: Int?
  /// Held grants that a role explains, each counted once.
  package let explainedGrants: CountBounds
  /// Held grants that no role explains; nil is unknown.
  package let leftOverGrants: CountBounds?
  /// The identities of all roles added up.
  package let memberships: Int
  /// How many fewer things there are to manage when memberships replace explained grants.
  package let reduction: CountBounds
  /// The roles, by name.
  package let roles: [CoveringRole]
  /// The pairs that are known to share people.
  package let overlaps: [SharedIdentities]
}

extension CoverageReport {
  /// Counts exactly, from who holds what.
  ///
  /// - Parameters:
  ///   - held: The accepted roles.
  ///   - organization: How large the organisation is.
  package init(_ held: [HeldRole], in organization: TenantOrganization) {
    self.init(
      held, identityCount: organization.identityCount, grantCount: organization.grantCount,
      doubt: nil)
  }

  /// Counts exactly, from what the identities of the roles hold; what others hold is not known.
  ///
  /// - Parameters:
  ///   - held: The accepted roles.
  ///   - identityCount: The number of identities in the organisation; nil is unknown.
  package init(_ held: [HeldRole], identityCount: Int?) {
    self.init(
      held, identityCount: identityCount, grantCount: nil,
      doubt: "the tenant was not asked what others hold")
  }

  private init(_ held: [HeldRole], identityCount: Int?, grantCount: Int?, doubt: String?) {
    let numbered = NumberedHoldings(held)
    let coverage = AccessCoverage(
      of: numbered.roles, identityCount: numbered.held.count,
      unseenGrantCount: grantCount.map { $0 - numbered.grantCount } ?? 0
    ) { numbered.held[$0][...] }
    isExact = true
    self.doubt = doubt
    organizationIdentities = identityCount
    organizationGrants = grantCount
    identities = CountBounds(exactly: coverage.memberCount)
    explainedIdentities = coverage.explainedIdentities
    explainedGrants = CountBounds(exactly: coverage.explainedGrants)
    leftOverGrants = grantCount.map { _ in CountBounds(exactly: coverage.leftOverGrants) }
    memberships = coverage.memberships
    reduction = CountBounds(exactly: coverage.reduction)
    roles = held.enumerated().map { place, role in
      CoveringRole(
        id: role.role.id, name: role.role.displayName,
        identityCount: role.holdings.identities.count, entitlementCount: role.granted.count,
        explainedGrants: coverage.grantsOfRoles[place], ownGrants: coverage.ownGrantsOfRoles[place])
    }
    overlaps = Self.overlaps(coverage.overlaps, held.map(\.role.displayName))
  }

  /// Computes bounds from popularity and, where known, identities.
  ///
  /// - Parameters:
  ///   - accepted: The accepted roles, each with its identities, which are nil if unknown.
  ///   - identityCount: The number of identities in the organisation; nil is unknown.
  ///   - doubt: Why the counts are not exact.
  package init(
    _ accepted: [(role: AcceptedRole, members: Set<Identity.ID>?)], identityCount: Int?,
    doubt: String
  ) {
    let counted = accepted.map { role, members in
      CountedRole(
        memberCount: role.role.identityCount ?? 0, members: members,
        holders: Dictionary(
          role.granted.map { ($0.id, $0.identityCount) }, uniquingKeysWith: { first, _ in first }))
    }
    let coverage = CoverageBounds(of: counted, identityCount: identityCount)
    isExact = false
    self.doubt = doubt
    organizationIdentities = identityCount
    organizationGrants = nil
    identities = coverage.members
    explainedIdentities = nil
    explainedGrants = coverage.explainedGrants
    leftOverGrants = coverage.leftOverGrants
    memberships = coverage.memberships
    reduction = coverage.reduction
    roles = zip(accepted, counted).map { accepted, counted in
      CoveringRole(
        id: accepted.role.role.id, name: accepted.role.role.displayName,
        identityCount: counted.memberCount, entitlementCount: accepted.role.granted.count)
    }
    overlaps = Self.overlaps(coverage.overlaps, roles.map(\.name))
  }

  private static func overlaps(_ overlaps: [RoleOverlap], _ names: [String]) -> [SharedIdentities] {
    overlaps.map {
      SharedIdentities(
        first: names[$0.first], second: names[$0.second], identityCount: $0.sharedMembers,
        entitlementCount: $0.sharedEntitlements, grantCount: $0.sharedGrants)
    }
  }
}

/// Who holds what of several roles, numbered across all of them.
private struct NumberedHoldings {
  private(set) var roles: [CoveredRole] = []
  /// What each identity holds of what the roles grant, ascending.
  let held: [[Int32]]

  var grantCount: Int { held.reduce(0) { $0 + $1.count } }

  init(_ held: [HeldRole]) {
    var identities: [Identity.ID: Int] = [:]
    var entitlements: [Entitlement.ID: Int32] = [:]
    var all: [Set<Int32>] = []
    for role in held {
      let gains = role.gains
      let members = gains.holdings.members.map { id in
        if let number = identities[id] { return number }
        identities[id] = all.count
        all.append([])
        return all.count - 1
      }
      let numbers = gains.holdings.entitlements.map { id in
        if let number = entitlements[id] { return number }
        let number = Int32(entitlements.count)
        entitlements[id] = number
        return number
      }
      for (member, number) in members.enumerated() {
        all[number].formUnion(gains.holdings.held[member].map { numbers[Int($0)] })
      }
      roles.append(
        CoveredRole(members: members, entitlements: gains.granted.map { numbers[Int($0)] }))
    }
    self.held = all.map { $0.sorted() }
  }
}
