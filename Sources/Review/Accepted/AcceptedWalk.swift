import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

/// Reads the accepted roles of a tenant one after the other, with who holds what they grant, at the lowest priority.
///
/// Most roles take three requests: the role, its entitlements, and who holds them. Where the tenant does not say who
/// holds them, the third asks for the identities, and a fourth for the export archive, as long as archives may say it.
package struct AcceptedWalk: Sendable, Equatable {
  /// Distinguishes this walk from earlier ones.
  package let number: Int
  /// The decisions whose roles are still to be read; nil until the journal was read.
  private var waiting: [Decision]?
  /// How many roles are accepted; nil until the journal was read.
  package private(set) var roleCount: Int?
  private var reading = AcceptedReading()
  private var accepted = AcceptedRoles()

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
    guard let decision = waiting?.first else {
      var accepted = accepted
      accepted.sort()
      return try await reading.evidence(on: accepted, with: reader)
    }
    var role = try await reader.acceptedRole(decision.subject)
    // There may be 25,000 ids, and reading the holders reads them anyway.
    role?.identityIDs = nil
    if let added = try await accepted.add(decision, role, from: reader.client) {
      try await reading.read(added, with: reader)
    }
    waiting?.removeFirst()
    return nil
  }
}

extension EvidenceReader {
  /// A role that was decided on; nil if the tenant does not have it any more.
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
