import FoundationEssentials
import GRDB
import RoleMining

extension Journal {
  /// Records a decision, which then holds for its role.
  ///
  /// - Returns: The record.
  /// - Throws: `JournalFailure`; then nothing is decided.
  @discardableResult
  package func decide(
    _ decision: Decision, in context: RecordContext
  ) throws(JournalFailure) -> JournalRecord {
    try append(.decision(decision), in: context)
  }

  /// Records decisions, unless another process has decided on one of their roles meanwhile.
  ///
  /// - Parameters:
  ///   - decisions: The decisions.
  ///   - number: The last record from before the decisions were read that these replace.
  ///   - context: The tenant and who decides.
  /// - Returns: The records, in the order of the decisions; nil if a later record decides on one of the roles. Then
  ///   nothing was recorded.
  /// - Throws: `JournalFailure`; then nothing is decided.
  package func decide(
    _ decisions: [Decision], unlessDecidedAfter number: Int, in context: RecordContext
  ) throws(JournalFailure) -> [JournalRecord]? {
    let contents = try contents(of: decisions.map(JournalEntry.decision), context)
    return try writing { db in
      for role in Set(decisions.map(\.subject.role)) {
        let latest = try Int.fetchOne(
          db.cachedStatement(sql: "SELECT number FROM decision WHERE tenant = ? AND role = ?"),
          arguments: [context.tenant.description, role.rawValue])
        guard latest ?? 0 <= number else { return nil }
      }
      return try insert(contents, db)
    }
  }

  /// The decisions that hold for the potential roles of a tenant, by any reviewer.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - number: Only those that were recorded later; `CurrentDecisions.upTo` of the last reading gives
  ///     what another process wrote since.
  /// - Returns: The decisions.
  /// - Throws: `JournalFailure`.
  package func decisions(
    of tenant: TenantKey, after number: Int = 0
  ) throws(JournalFailure) -> CurrentDecisions {
    try reading { db in
      let names = try Self.names(db)
      let (upTo, _) = try Self.last(db)
      // Finds what is new through its records, because the number is not a key of up to 100,000 decisions.
      let condition =
        number > 0
        ? " AND number > \(number) AND role IN (SELECT role FROM record WHERE number > \(number))"
        : ""
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT \(CurrentDecision.columns) FROM decision WHERE tenant = ?\(condition)",
        arguments: [tenant.description])
      var decisions: [PotentialRole.ID: DecisionSummary] = [:]
      // Counting them would read all of them.
      if number == 0 { decisions.reserveCapacity(min(upTo, 1 << 17)) }
      while let row = try rows.next() {
        let (role, summary) = try CurrentDecision.read(row, names)
        decisions[role] = summary
      }
      return CurrentDecisions(byRole: decisions, upTo: upTo)
    }
  }

  /// The decision that holds for a potential role, in full, with a signature that was added later; nil if the role has
  /// no decision.
  ///
  /// - Throws: `JournalFailure`.
  package func decision(
    on role: PotentialRole.ID, of tenant: TenantKey
  ) throws(JournalFailure) -> RecordedDecision? {
    try reading { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT \(StoredRecord.columns) FROM record WHERE number =
            (SELECT number FROM decision WHERE tenant = ? AND role = ?)
          """,
        arguments: [tenant.description, role.rawValue]
      ).flatMap { row in try Self.recorded(StoredRecord(row).record, db) }
    }
  }

  /// The decisions that hold for the potential roles of a tenant, in full, in the order in which they were
  /// recorded.
  ///
  /// - Throws: `JournalFailure`.
  package func wholeDecisions(
    of tenant: TenantKey
  ) throws(JournalFailure) -> [RecordedDecision] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(StoredRecord.columns) FROM record WHERE number IN
            (SELECT number FROM decision WHERE tenant = ?) ORDER BY number
          """,
        arguments: [tenant.description])
      var decisions: [RecordedDecision] = []
      while let row = try rows.next() {
        if let decision = try Self.recorded(StoredRecord(row).record, db) {
          decisions.append(decision)
        }
      }
      return decisions
    }
  }

  /// The tenants that have a decision, sorted.
  ///
  /// - Throws: `JournalFailure`.
  package func decidedTenants() throws(JournalFailure) -> [TenantKey] {
    try reading { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT tenant FROM decision ORDER BY tenant")
        .map { TenantKey($0) }
    }
  }

  static func names(_ db: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT number, name FROM person")
    return try Dictionary(
      rows.map {
        (try $0.decode(Int.self, atIndex: 0), try $0.decode(String.self, atIndex: 1))
      }
    ) { first, _ in first }
  }

  static func recorded(_ record: JournalRecord, _ db: Database) throws -> RecordedDecision? {
    var recorded: RecordedDecision
    switch record.entry {
    case .decision(let decision):
      recorded = RecordedDecision(
        record: record, decision: decision, author: record.author, time: record.time)
    case .imported(let imported):
      recorded = RecordedDecision(
        record: record, decision: imported.decision, author: imported.author, time: imported.time)
    default: return nil
    }
    if let known = try SignatureRow.find(record.number, db) {
      recorded.decision.subject.signature = recorded.decision.subject.signature.completed(by: known)
    }
    return recorded
  }
}

/// A decision with its record.
package struct RecordedDecision: Sendable, Hashable {
  /// The record that holds it.
  package let record: JournalRecord
  /// The decision.
  package var decision: Decision
  /// Who made it; for an import, who made it elsewhere.
  package let author: Author
  /// When it was made.
  package let time: Date
}
