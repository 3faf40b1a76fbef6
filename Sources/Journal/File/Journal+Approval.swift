import GRDB
import RoleMining

/// Whether enough different people have accepted a potential role as it is.
package enum Approval: Sendable, Hashable {
  /// Enough people have accepted it; their names, in order of acceptance.
  case approved(by: [String])
  /// More are needed.
  case needsMore(Int, acceptedBy: [String])
}

extension Journal {
  /// Whether a potential role may be provisioned.
  ///
  /// Counts the different principals who accepted the same content since the last decision that was
  /// not an acceptance. The content is the same if the entitlements and those to be excluded are the same.
  /// Imported acceptances count only if they were signed.
  /// If the entitlements of the role were never loaded, its content is unknown, so only the last acceptance
  /// counts.
  ///
  /// - Parameters:
  ///   - role: The potential role.
  ///   - tenant: The tenant.
  ///   - count: How many principals have to accept it.
  /// - Returns: Whether it is approved, and by whom so far.
  /// - Throws: `JournalFailure`.
  package func approval(
    of role: PotentialRole.ID, in tenant: TenantKey, by count: Int = 2
  ) throws(JournalFailure) -> Approval {
    try reading { db in
      var signatures: [Int: RoleSignature] = [:]
      var content: RoleContent?
      var accepted: [(principal: String, name: String)] = []
      // Newest first, so a signature that was added later comes before its decision.
      try Self.each(RecordQuery(tenant: tenant, role: role), db) { record in
        if case .signature(let found) = record.entry {
          signatures[found.decision] =
            (signatures[found.decision] ?? RoleSignature()).completed(by: found.signature)
        }
      }
      let decisions = try Self.decisions(on: role, of: tenant, db)
      for decision in decisions {
        guard decision.decision.state == .accepted else { break }
        let this = RoleContent(decision, signatures)
        if content == nil { content = this }
        guard accepted.isEmpty || (this == content && this.isKnown) else { continue }
        // Without a signature, anyone who can edit the file could add an acceptance.
        if case .imported(let imported) = decision.record.entry, imported.signer == nil { continue }
        let principal = decision.author.principal ?? ""
        if !accepted.contains(where: { $0.principal == principal }) {
          accepted.append((principal, decision.author.name))
        }
      }
      let names = accepted.reversed().map(\.name)
      return names.count >= count
        ? .approved(by: names) : .needsMore(count - names.count, acceptedBy: names)
    }
  }

  /// All decisions on a role, the most recently made first.
  private static func decisions(
    on role: PotentialRole.ID, of tenant: TenantKey, _ db: Database
  ) throws -> [RecordedDecision] {
    var decisions: [RecordedDecision] = []
    let query = RecordQuery(tenant: tenant, role: role, kinds: ["decision", "import"])
    try each(query, db) { record in
      if let decision = try recorded(record, db) { decisions.append(decision) }
    }
    return decisions.sorted { ($0.time, $0.record.number) > ($1.time, $1.record.number) }
  }
}

/// What a reviewer accepted.
private struct RoleContent: Hashable {
  let entitlements: HashSet?
  let excluded: Set<String>

  init(_ decision: RecordedDecision, _ signatures: [Int: RoleSignature]) {
    let signature = decision.decision.subject.signature
    let found = signatures[decision.record.number] ?? RoleSignature()
    entitlements = signature.completed(by: found).entitlements
    excluded = Set(decision.decision.entitlements.filter { !$0.isKept }.map(\.id))
  }

  var isKnown: Bool { entitlements != nil }
}
