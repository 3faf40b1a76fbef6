import FoundationEssentials
import GRDB

extension Journal {
  /// Appends a record. It is on the disk when this returns.
  ///
  /// - Returns: The record.
  /// - Throws: `JournalFailure`; then there is no record.
  @discardableResult
  package func append(
    _ entry: JournalEntry, in context: RecordContext
  ) throws(JournalFailure) -> JournalRecord {
    let records = try append([entry], in: context)
    guard let record = records.first else { throw JournalFailure(.unreadable, path: path) }
    return record
  }

  /// Appends records in one transaction: all of them are on the disk when this returns, or none is.
  ///
  /// - Returns: The records, in the order of the entries.
  /// - Throws: `JournalFailure`; then there are no records.
  @discardableResult
  package func append(
    _ entries: [JournalEntry], in context: RecordContext
  ) throws(JournalFailure) -> [JournalRecord] {
    let contents = try contents(of: entries, context)
    let records = try writing { db in try insert(contents, db) }
    for case .outcome(let outcome) in entries where outcome.isFinal {
      held.release(outcome.change)
    }
    return records
  }

  func contents(
    of entries: [JournalEntry], _ context: RecordContext
  ) throws(JournalFailure) -> [RecordContent] {
    do {
      return try entries.map { try RecordContent($0, context) }
    } catch {
      throw JournalFailure(.unreadable, path: path, detail: "a value cannot be written as JSON")
    }
  }

  /// Appends records within a transaction.
  func insert(_ contents: [RecordContent], _ db: Database) throws -> [JournalRecord] {
    var (number, hash) = try Self.last(db)
    let time = now()
    return try contents.map { content in
      let stored = StoredRecord(number + 1, after: hash, at: time, content)
      (number, hash) = (stored.number, stored.hash)
      try stored.insert(db)
      let record = stored.record
      try Derivation.apply(record, db)
      return record
    }
  }

  /// The number and hash of the last record; 0 without one.
  static func last(_ db: Database) throws -> (number: Int, hash: RecordHash) {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, hash FROM record ORDER BY number DESC LIMIT 1"))
    guard let row else { return (0, .beforeTheFirst) }
    return (
      try row.decode(Int.self, atIndex: 0),
      RecordHash(unchecked: try row.decode(String.self, atIndex: 1))
    )
  }

  /// The number and hash of the last record, for a report; 0 without one.
  ///
  /// - Throws: `JournalFailure`.
  package func last() throws(JournalFailure) -> JournalEnd {
    try reading { db in
      let (number, hash) = try Self.last(db)
      return JournalEnd(count: number, hash: hash)
    }
  }
}

/// Where the journal ended at some time; a report states it, so that records cut off since then are noticed.
package struct JournalEnd: Sendable, Hashable {
  /// The number of records.
  package let count: Int
  /// The hash of the last one.
  package let hash: RecordHash

  /// Makes an end.
  package init(count: Int, hash: RecordHash) {
    self.count = count
    self.hash = hash
  }
}
