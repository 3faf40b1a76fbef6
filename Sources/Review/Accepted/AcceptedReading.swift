import RoleEvidence
import RoleMining
import RoleMiningClient

/// Who holds what of the accepted roles, or else who is in them; read role by role, at the lowest priority.
struct AcceptedReading: Sendable, Equatable {
  /// How large the organisation is, if the tenant is a local one; nil until it was asked.
  private var organization: Knowledge<TenantOrganization>?
  private var holdings: [PotentialRole.ID: TenantHoldings] = [:]
  /// The identities of each role; those with unreadable rows are left out.
  private var members: [PotentialRole.ID: [PublicIdentity]] = [:]

  /// Whether the tenant says at once who holds what; false before it was asked.
  var saysWhoHoldsWhat: Bool { organization?.value != nil }

  /// Asks whether it is a local tenant, unless that was asked.
  ///
  /// - Parameter reader: The tenant.
  /// - Throws: `APIError`.
  mutating func begin(with reader: EvidenceReader) async throws(APIError) {
    if organization == nil { organization = try await reader.organization() }
  }

  /// Reads one more role.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - reader: The tenant.
  /// - Throws: `APIError`.
  mutating func read(
    _ role: AcceptedRole, with reader: EvidenceReader
  ) async throws(APIError) {
    try await begin(with: reader)
    guard !saysWhoHoldsWhat else {
      holdings[role.role.id] = try await reader.ask(.holdings(of: role.role.id))
      return
    }
    let page = try await reader.client.all(
      .identities(of: role.role.id, in: role.path.session), priority: .background)
    guard page.problems.isEmpty else { return }
    members[role.role.id] = page.items.map { PublicIdentity(id: $0.id, name: $0.name) }
    holdings[role.role.id] = try await reader.archivedHoldings(
      of: role.path, granting: role.granted, to: page.items)
  }

  /// Counts what the roles explain and give.
  ///
  /// - Parameters:
  ///   - accepted: The roles, of which those that were read count.
  ///   - reader: The tenant.
  /// - Returns: What was found: exactly, or bounds if neither the tenant nor the export archives say who holds what.
  /// - Throws: `APIError`.
  func evidence(
    on accepted: AcceptedRoles, with reader: EvidenceReader
  ) async throws(APIError) -> AcceptedEvidence {
    let held = accepted.roles.compactMap { role in
      holdings[role.role.id].map {
        HeldRole(role.role, granting: role.granted, holdings: $0)
      }
    }
    if case .known(let organization) = organization {
      return AcceptedEvidence(
        accepted: accepted, coverage: CoverageReport(held, in: organization),
        gains: ExpectedGains(held))
    }
    let count = accepted.roles.isEmpty ? nil : try await reader.everybodyCount()
    // If only some archives say it, the figures of all roles together would be bounds anyway.
    guard held.isEmpty || held.count < accepted.roles.count else {
      return AcceptedEvidence(
        accepted: accepted, coverage: CoverageReport(held, identityCount: count),
        gains: ExpectedGains(held))
    }
    return AcceptedEvidence(
      boundsOf: accepted, AcceptedPeople(members: members, organizationSize: count),
      doubt: organization?.reason ?? "no role is accepted")
  }
}

extension EvidenceReader {
  /// What accepted roles explain and give, without asking person by person.
  ///
  /// - Parameter accepted: The roles.
  /// - Returns: What was found: exactly, or bounds if the tenant does not say who holds what.
  /// - Throws: `APIError`.
  package func evidence(
    on accepted: AcceptedRoles
  ) async throws(APIError) -> AcceptedEvidence {
    var reading = AcceptedReading()
    try await reading.begin(with: self)
    for role in accepted.roles { try await reading.read(role, with: self) }
    return try await reading.evidence(on: accepted, with: self)
  }

  /// How large the organisation is, if the tenant is a local one.
  fileprivate func organization() async throws(APIError) -> Knowledge<TenantOrganization> {
    try await offered { () async throws(APIError) in try await ask(.organization) }
  }

  /// How many identities there are; nil if the login may not count them.
  fileprivate func everybodyCount() async throws(APIError) -> Int? {
    try await offered { () async throws(APIError) in try await count(of: "*") }.value
  }
}
