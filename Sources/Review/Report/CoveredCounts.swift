import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

/// How many identities and entitlements the accepted roles cover, counted from who holds what.
package struct CoveredCounts: Sendable, Hashable {
  /// Identities in at least one accepted role.
  package var identities: Int
  /// Entitlements that at least one accepted role grants.
  package var entitlements: Int
  /// The number of accepted roles that the tenant no longer has; they are not counted.
  package var goneRoles = 0

  var identityWords: String { words(identities) }
  var entitlementWords: String { words(entitlements) }

  private func words(_ count: Int) -> String {
    switch goneRoles {
    case 0: "\(count)"
    case 1: "\(count), without 1 role that is no longer in the tenant"
    default: "\(count), without \(goneRoles.grouped) roles that are no longer in the tenant"
    }
  }
}

extension ReviewEvidence {
  /// Counts what the accepted roles cover, as `rolesift coverage` does, if the tenant says who holds what; a tenant
  /// that does not is asked once. The potential roles have to be read first.
  ///
  /// - Parameter reader: The tenant.
  /// - Throws: `APIError` only if the run was cancelled.
  package mutating func countCoverage(with reader: EvidenceReader) async throws(APIError) {
    let decisions = journal.decisions.map(\.decision).filter { $0.state == .accepted }
    guard !decisions.isEmpty else { return }
    do throws(APIError) {
      var reading = AcceptedReading()
      try await reading.begin(with: reader)
      guard reading.saysWhoHoldsWhat else { return }
      let listed = Dictionary(roles.map { ($0.id, $0) }) { first, _ in first }
      var accepted = AcceptedRoles()
      for decision in decisions {
        try await accepted.add(decision, listed[decision.subject.role], from: reader.client)
      }
      guard accepted.unreadable.isEmpty else { return }
      for role in accepted.roles { try await reading.read(role, with: reader) }
      let report = try await reading.evidence(on: accepted, with: reader).coverage
      guard let identities = report.identities.exact else { return }
      covered = CoveredCounts(
        identities: identities,
        entitlements: Set(accepted.roles.flatMap { $0.granted.map(\.id) }).count,
        goneRoles: accepted.gone.count)
    } catch {
      if error.kind == .cancelled { throw error }
    }
  }
}
