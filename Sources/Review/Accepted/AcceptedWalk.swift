import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

/// Reads the accepted roles of a tenant one after the other, with who holds what they grant, at the lowest priority.
///
/// Most roles take three requests: the role, its entitlements, and who holds them. Where the tenant does not say who
/// holds them, the third asks for the identities.
package struct AcceptedWalk: Sendable, Equatable {
  /// Distinguishes this walk from earlier ones.
  package let number: Int
  /// The decisions whose roles are still to be read; nil until the journal was read.
  private var waiting: [Decision]?
  /// How many roles are accepted; nil until the journal was read.
  package private(set) var roleCount: Int?
  /// How large the organisation is, if the tenant is one of this program.
  private var organization: Knowledge<TenantOrganization>?
  private var accepted = AcceptedRoles()
  private var holdings: [PotentialRole.ID: TenantHoldings] = [:]
  /// The identities of each role; those with unreadable rows are left out.
  private var members: [PotentialRole.ID: Set<Identity.ID>] = [:]

  /// Prepares to read.
  ///
  /// - Parameter number: Distinguishes this walk from others.
  package init(number: Int) { self.number = number }

  /// Whether the accepted roles are still to be read from the journal.
  package var needsDecisions: Bool { waiting == nil }

  /// How many roles were read.
  package var readCount: Int { (roleCount ?? 0) - (waiting?.count ?? 0) }

  /// Takes the decisions that hold.
  ///
  /// - Parameter decisions: The decisions, of which the accepted ones count.
  package mutating func begin(with decisions: [Decision]) {
    let accepted = decisions.filter { $0.state == .accepted }
    waiting = accepted
    roleCount = accepted.count
  }

  /// Reads the next role or, after the last one, counts.
  ///
  /// - Parameter reader: The tenant.
  /// - Returns: What was found, once all roles were read.
  /// - Throws: `APIError` if a role that is there cannot be read.
  package mutating func goOn(
    with reader: EvidenceReader
  ) async throws(APIError) -> AcceptedEvidence? {
    if organization == nil, waiting?.isEmpty == false {
      organization = try await reader.organization()
    }
    guard let decision = waiting?.first else { return try await evidence(with: reader) }
    try await read(decision, with: reader)
    waiting?.removeFirst()
    return nil
  }

  private mutating func read(
    _ decision: Decision, with reader: EvidenceReader
  ) async throws(APIError) {
    var role = try await reader.acceptedRole(decision.subject)
    // There may be 25,000 ids, and reading the holders reads them anyway.
    role?.identityIDs = nil
    guard let added = try await accepted.add(decision, role, from: reader.client) else { return }
    guard organization?.value == nil else {
      holdings[added.role.id] = try await reader.ask(.holdings(of: added.role.id))
      return
    }
    let page = try await reader.client.all(
      .identities(of: added.role.id, in: added.path.session), priority: .background)
    if page.problems.isEmpty { members[added.role.id] = Set(page.items.map(\.id)) }
  }

  private func evidence(with reader: EvidenceReader) async throws(APIError) -> AcceptedEvidence {
    var accepted = accepted
    accepted.sort()
    if case .known(let organization) = organization {
      let held = accepted.roles.compactMap { role in
        holdings[role.role.id].map {
          HeldRole(role.role, granting: role.granted, holdings: $0)
        }
      }
      return AcceptedEvidence(
        accepted: accepted, coverage: CoverageReport(held, in: organization),
        gains: ExpectedGains(held))
    }
    let doubt = "who holds what is not known, \(organization?.reason ?? "no role is accepted")"
    let known = accepted.roles.map { ($0, members[$0.role.id]) }
    let count = known.isEmpty ? nil : try await reader.everybodyCount()
    return AcceptedEvidence(
      accepted: accepted,
      coverage: CoverageReport(known, identityCount: count, doubt: doubt),
      gains: ExpectedGains(known, doubt: organization?.reason ?? ""))
  }
}

extension EvidenceReader {
  /// How large the organisation is, if the tenant is one of this program.
  fileprivate func organization() async throws(APIError) -> Knowledge<TenantOrganization> {
    try await offered { () async throws(APIError) in try await ask(.organization) }
  }

  /// How many identities there are; nil if the login may not count them.
  fileprivate func everybodyCount() async throws(APIError) -> Int? {
    try await offered { () async throws(APIError) in try await count(of: "*") }.value
  }

  /// A role that was decided on; nil if the tenant no longer has it.
  fileprivate func acceptedRole(
    _ subject: DecidedRole
  ) async throws(APIError) -> PotentialRole? {
    do throws(APIError) {
      let session = subject.session.map { RoleMiningSession.ID($0) }
      let operation: RoleMining.Operation<PotentialRole> =
        session.map { .role(subject.role, in: $0) } ?? .role(subject.role)
      return try await ask(operation)
    } catch {
      guard error.kind == .missing else { throw error }
      return nil
    }
  }
}
