import RoleEvidence
import RoleMining

/// The direct grants that a role would make redundant, by name. Provisioning takes nothing away.
package struct RedundantAccess: Sendable, Encodable {
  /// Somebody who would hold something twice.
  package struct TwiceHolding: Sendable, Encodable {
    /// The identity's id.
    package let id: Identity.ID
    /// Its name, else its id.
    package let name: String
    /// What it would hold twice, by name.
    package let entitlements: [NamedReference]
  }

  /// The people who would hold something twice, by name.
  package let identities: [TwiceHolding]
  /// How many grants these are.
  package let grantCount: Int
  /// Whether it is certain that what people hold through existing roles is left out.
  package let areKnownToBeDirect: Bool

  /// Finds redundant access.
  ///
  /// - Parameters:
  ///   - role: The role, and who holds what.
  ///   - existing: The existing roles with their members; nil if they are unknown.
  package init(_ role: HeldRole, existing: [ExistingAccess]?) {
    let found = RedundantGrants(role.gains, existing: existing)
    let names = Dictionary(
      role.granted.map { ($0.id.rawValue, $0.displayName) }, uniquingKeysWith: { first, _ in first }
    )
    identities = found.rows.map { row in
      let identity = role.holdings.identities[row.member]
      return TwiceHolding(
        id: identity.id, name: identity.displayName,
        entitlements: row.entitlements.map { place in
          let id = role.holdings.entitlements[Int(place)].id
          return NamedReference(id: id, name: names[id.rawValue] ?? id.rawValue)
        }.sortedByName)
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    grantCount = found.grantCount
    areKnownToBeDirect = found.areKnownToBeDirect
  }
}

extension EvidenceReader {
  /// The existing roles that grant some of these entitlements, with their members.
  ///
  /// - Parameter entitlements: The entitlements.
  /// - Returns: The roles, or why they are unknown; members that cannot be read are nil.
  /// - Throws: `APIError` only if the run was cancelled.
  package func existingRoles(
    granting entitlements: Set<Entitlement.ID>
  ) async throws(APIError) -> Knowledge<[ExistingAccess]> {
    let known = await surroundings().roles
    guard let roles = known.value else { return known }
    let overlapping = roles.filter {
      $0.profileEntitlements == nil || !$0.entitlements.isDisjoint(with: entitlements)
    }
    defer { meter.change { $0.members = nil } }
    var found: [ExistingAccess] = []
    for var role in overlapping {
      let progress = ReadingProgress(
        "existing roles with their members", found.count, of: overlapping.count)
      meter.change { $0.members = progress }
      let members = try await knowing { () async throws(APIError) in
        try await rows(of: .assignedIdentities(of: Identifier(role.id.rawValue)))
      }
      role.members = members.value.map { Set($0.map(\.id)) }
      found.append(role)
    }
    return .known(found)
  }
}
