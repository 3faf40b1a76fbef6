import FoundationEssentials
import GRDB
import RoleMining

/// Which records to read.
package struct RecordQuery: Sendable, Hashable {
  /// Only those of a tenant.
  package var tenant: TenantKey?
  /// Only those about a potential role.
  package var role: PotentialRole.ID?
  /// Only those since a time.
  package var since: Date?
  /// Only those of these kinds, such as `decision`.
  package var kinds: Set<String>?
  /// Only those after a number.
  package var after: Int?
  /// The maximum number of records, newest first; nil for all.
  package var limit: Int?

  /// Makes a query; by default for all records.
  package init(
    tenant: TenantKey? = nil, role: PotentialRole.ID? = nil, since: Date? = nil,
    kinds: Set<String>? = nil, after: Int? = nil, limit: Int? = nil
  ) {
    self.tenant = tenant
    self.role = role
    self.since = since
    self.kinds = kinds
    self.after = after
    self.limit = limit
  }
}

extension Journal {
  /// Reads records, the newest first.
  ///
  /// - Throws: `JournalFailure`.
  package func records(_ query: RecordQuery = RecordQuery()) throws(JournalFailure)
    -> [JournalRecord]
  {
    try reading { db in
      var records: [JournalRecord] = []
      try Self.each(query, db) { records.append($0) }
      return records
    }
  }

  /// Reads one record; nil if no record has this number.
  ///
  /// - Throws: `JournalFailure`.
  package func record(_ number: Int) throws(JournalFailure) -> JournalRecord? {
    try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT \(StoredRecord.columns) FROM record WHERE number = ?",
        arguments: [number]
      ).map { try StoredRecord($0).record }
    }
  }

  /// The number and hash of the last record, for a report; number 0 without records.
  ///
  /// - Throws: `JournalFailure`.
  package func last() throws(JournalFailure) -> JournalEnd {
    try reading { db in
      let (number, hash) = try Self.last(db)
      return JournalEnd(count: number, hash: hash)
    }
  }

  static func each(
    _ query: RecordQuery, _ db: Database, _ body: (JournalRecord) throws -> Void
  ) throws {
    var (conditions, arguments) = (["1"], StatementArguments())
    func add(_ condition: String, _ values: [any DatabaseValueConvertible]) {
      conditions.append(condition)
      arguments += StatementArguments(values)
    }
    if let tenant = query.tenant { add("tenant = ?", [tenant.description]) }
    if let role = query.role { add("role = ?", [role.rawValue]) }
    if let since = query.since { add("time >= ?", [Timestamp.text(for: since)]) }
    if let after = query.after { add("number > ?", [after]) }
    if let kinds = query.kinds {
      let marks = Array(repeating: "?", count: kinds.count).joined(separator: ", ")
      add("kind IN (\(marks))", kinds.sorted())
    }
    let limit = query.limit.map { " LIMIT \($0)" } ?? ""
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT \(StoredRecord.columns) FROM record WHERE "
        + conditions.joined(separator: " AND ") + " ORDER BY number DESC" + limit,
      arguments: arguments)
    while let row = try rows.next() { try body(StoredRecord(row).record) }
  }
}

/// Where the journal ended at some time; a report states it, so that records cut off since then are noticed.
package struct JournalEnd: Sendable, Hashable {
  /// The number of records.
  package let count: Int
  /// The hash of the last one.
  package let hash: RecordHash

  /// Creates a value from its fields.
  package init(count: Int, hash: RecordHash) {
    self.count = count
    self.hash = hash
  }
}
