import FoundationEssentials
import GRDB
import RoleMining

extension Journal {
  /// The decisions of a tenant as JSON lines: the last one of each person on each role, sorted by role and
  /// person, so that two exports can be compared and merged line by line.
  ///
  /// - Throws: `JournalFailure`.
  package func export(of tenant: TenantKey) throws(JournalFailure) -> String {
    try reading { db in
      let lines = try Self.lastDecisions(of: tenant, db).values.flatMap { decisions in
        try decisions.values.map { decision in
          (
            [decision.decision.subject.role.rawValue, decision.author.person],
            try ExportedDecision(decision).line()
          )
        }
      }
      return lines.sorted { ($0.0[0], $0.0[1], $0.1) < ($1.0[0], $1.0[1], $1.1) }
        .map { $0.1 + "\n" }.joined()
    }
  }

  /// Records the decisions of an export that are not here yet. What holds afterwards does not depend on the
  /// order in which exports are imported.
  ///
  /// - Parameters:
  ///   - text: The JSON lines.
  ///   - source: The name of the file.
  ///   - signer: Who signed it; nil if it was not signed.
  ///   - context: The tenant, and who imports.
  /// - Returns: The result.
  /// - Throws: `JournalFailure`; then nothing is imported.
  package func importDecisions(
    _ text: String, from source: String, signedBy signer: String? = nil,
    in context: RecordContext
  ) throws(JournalFailure) -> ImportSummary {
    var summary = ImportSummary()
    var known = try reading { db in try Self.lines(of: context.tenant, db) }
    var entries: [JournalEntry] = []
    // Texts may hold other characters that end a line.
    let lines = Data(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let found = try? WireJSON.decode(ExportedDecision.self, from: Data(line)),
        let spelling = try? found.line()
      else {
        summary.refusedLines.append(RefusedLine(number: index + 1, reason: .unreadable))
        continue
      }
      if let reason = reason(toRefuse: found, in: context) {
        summary.refusedLines.append(RefusedLine(number: index + 1, reason: reason))
        continue
      }
      guard known.insert(spelling).inserted else {
        summary.known += 1
        continue
      }
      entries.append(
        .imported(
          ImportedDecision(
            found.decision, by: found.author, at: found.time, from: source, signedBy: signer)))
    }
    summary.added = try append(entries, in: context).count
    return summary
  }

  private func reason(
    toRefuse found: ExportedDecision, in context: RecordContext
  ) -> RefusedLine.Reason? {
    guard found.tenant == context.tenant else { return .otherTenant(found.tenant) }
    // A decision dated in the future would override all that are made until then. Clocks differ a little.
    return found.time <= now().addingTimeInterval(300) ? nil : .future(found.time)
  }

  /// The roles on which reviewers differ and no one has decided since.
  ///
  /// A decision that was recorded here after the others were imported was made with knowledge of them, and ends
  /// the conflict. A person who withdrew a decision takes no side in a conflict.
  ///
  /// - Throws: `JournalFailure`.
  package func conflicts(of tenant: TenantKey) throws(JournalFailure) -> [DecisionConflict] {
    try reading { db in
      guard try Self.hasImports(of: tenant, db) else { return [] }
      return try Self.lastDisputableDecisions(of: tenant, db).compactMap { role, byPerson in
        let newest = byPerson.values.max { $0.record.number < $1.record.number }
        guard case .imported = newest?.record.entry else { return nil }
        let opinions = byPerson.values.filter { $0.decision.state != .undecided }.sorted {
          ($0.time, $0.author.person) > ($1.time, $1.author.person)
        }
        guard Set(opinions.map { DecidedContent($0.decision) }).count > 1 else { return nil }
        return DecisionConflict(
          role: role, decisions: opinions,
          entitlements: Set(byPerson.values.flatMap(\.decision.entitlements).map(\.id)))
      }.sorted { $0.role < $1.role }
    }
  }

  /// Whether there are imports. Two people on one machine see each other's decisions, so they differ only after one.
  private static func hasImports(of tenant: TenantKey, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM record WHERE tenant = ? AND kind = 'import')",
      arguments: [tenant.description]) ?? false
  }

  private static func lastDecisions(
    of tenant: TenantKey, _ db: Database
  ) throws -> [PotentialRole.ID: [String: RecordedDecision]] {
    var last: [PotentialRole.ID: [String: RecordedDecision]] = [:]
    try eachDecision(of: tenant, db) { try keep($0, in: &last) }
    return last
  }

  /// The last decisions on roles with several records, found by the index alone: people can disagree only on these.
  /// Reading all of 100,000 records takes seconds, and no decision could be recorded meanwhile.
  private static func lastDisputableDecisions(
    of tenant: TenantKey, _ db: Database
  ) throws -> [PotentialRole.ID: [String: RecordedDecision]] {
    let roles = try String.fetchAll(
      db,
      sql: """
        SELECT role FROM record WHERE tenant = ? AND role IS NOT NULL GROUP BY role
        HAVING count(*) > 1
        """, arguments: [tenant.description])
    var last: [PotentialRole.ID: [String: RecordedDecision]] = [:]
    for role in roles {
      try eachDecision(of: tenant, on: PotentialRole.ID(role), db) { try keep($0, in: &last) }
    }
    return last
  }

  private static func keep(
    _ decision: RecordedDecision,
    in last: inout [PotentialRole.ID: [String: RecordedDecision]]
  ) throws {
    let (role, person) = (decision.decision.subject.role, decision.author.person)
    guard let other = last[role]?[person] else {
      last[role, default: [:]][person] = decision
      return
    }
    let order = (decision.time, try ExportedDecision(decision).line())
    if order > (other.time, try ExportedDecision(other).line()) { last[role]?[person] = decision }
  }

  private static func lines(of tenant: TenantKey, _ db: Database) throws -> Set<String> {
    var lines: Set<String> = []
    try eachDecision(of: tenant, db) { lines.insert(try ExportedDecision($0).line()) }
    return lines
  }

  private static func eachDecision(
    of tenant: TenantKey, on role: PotentialRole.ID? = nil, _ db: Database,
    _ body: (RecordedDecision) throws -> Void
  ) throws {
    let query = RecordQuery(tenant: tenant, role: role, kinds: ["decision", "import"])
    try each(query, db) { record in
      switch record.entry {
      case .decision(let decision):
        try body(
          RecordedDecision(
            record: record, decision: decision, author: record.author, time: record.time))
      case .imported(let imported):
        try body(
          RecordedDecision(
            record: record, decision: imported.decision, author: imported.author,
            time: imported.time))
      default: break
      }
    }
  }
}

/// What two decisions have to agree on.
private struct DecidedContent: Hashable {
  let state: Decision.State
  let excluded: Set<String>

  init(_ decision: Decision) {
    state = decision.state
    excluded = Set(decision.entitlements.filter { !$0.isKept }.map(\.id))
  }
}

extension Author {
  /// Distinguishes people in exports: the same on every machine where the tenant names them.
  fileprivate var person: String {
    [principal, reviewer].compactMap(\.self).joined(separator: " ")
  }
}
