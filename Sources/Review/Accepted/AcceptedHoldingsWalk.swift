import RoleEvidence
import RoleMining

/// Asks a tenant person by person who holds what of all accepted roles, a few at a time. Somebody in several roles is
/// asked about once.
///
/// It takes a request for each person, so an analyst has to want it.
package struct AcceptedHoldingsWalk: Sendable, Equatable {
  /// How many people are asked in one step.
  private static let stepSize = 5

  /// Tells it from earlier ones.
  package var number: Int
  /// The roles.
  private let accepted: AcceptedRoles
  private let people: AcceptedPeople
  private let granted: Set<Entitlement.ID>
  /// What each person asked so far holds of what the roles grant.
  private var held: [Identity.ID: Set<Entitlement.ID>] = [:]

  /// Prepares to ask; nil if it is known already, or if it is not known who is in a role.
  ///
  /// - Parameters:
  ///   - evidence: What is known about the roles.
  ///   - number: Tells it from others.
  package init?(_ evidence: AcceptedEvidence, number: Int) {
    guard let people = evidence.people, evidence.rolesWithoutPeople.isEmpty else { return nil }
    self.number = number
    accepted = evidence.accepted
    self.people = people
    granted = Set(accepted.roles.flatMap { $0.granted.map(\.id) })
  }

  /// The number of people in the roles.
  package var personCount: Int { people.everybody.count }

  /// The number of people asked so far.
  package var askedCount: Int { held.count }

  /// What was found, once everybody was asked.
  package var evidence: AcceptedEvidence? {
    guard askedCount == personCount else { return nil }
    let roles = accepted.roles.map { role in
      HeldRole(role.role, granting: role.granted, holdings: holdings(of: role))
    }
    return AcceptedEvidence(
      accepted: accepted, coverage: CoverageReport(roles, identityCount: people.organizationSize),
      gains: ExpectedGains(roles))
  }

  private func holdings(of role: AcceptedRole) -> TenantHoldings {
    let identities = people.members[role.role.id] ?? []
    return TenantHoldings(
      identities: identities,
      entitlements: role.granted.map {
        NamedReference(id: Identifier($0.id.rawValue), name: $0.displayName)
      },
      held: identities.map { person in
        let held = held[person.id] ?? []
        return role.granted.indices.filter { held.contains(role.granted[$0].id) }
      })
  }

  /// Asks about the next few people.
  ///
  /// - Parameter reader: The tenant.
  /// - Throws: `APIError` if the tenant does not say it.
  package mutating func goOn(with reader: EvidenceReader) async throws(APIError) {
    for person in people.everybody.dropFirst(askedCount).prefix(Self.stepSize) {
      let rows = try await reader.rows(of: .entitlements(heldBy: person))
      held[person] = granted.intersection(rows.lazy.map(\.id))
    }
  }
}

extension AcceptedEvidence {
  /// The names of the roles whose identities are not known.
  package var rolesWithoutPeople: [String] {
    guard let people else { return [] }
    return accepted.roles.filter { people.members[$0.role.id] == nil }.map(\.role.displayName)
  }
}
