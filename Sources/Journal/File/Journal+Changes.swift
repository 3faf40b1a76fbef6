import GRDB

extension Journal {
  /// Records a change that is about to be sent. Until its final outcome is recorded or this process ends, no other
  /// process takes it for lost.
  ///
  /// - Returns: The number of the record.
  /// - Throws: `JournalFailure`; then there is no record.
  package func begin(
    _ change: SentChange, in context: RecordContext
  ) throws(JournalFailure) -> Int {
    let contents = try contents(of: [.change(change)], context)
    var next: Int?
    do throws(JournalFailure) {
      return try writing { db in
        // It is held before another process can see the record.
        let number = try Self.last(db).number + 1
        next = number
        try held.send(number)
        _ = try insert(contents, db)
        return number
      }
    } catch {
      if let next { held.release(next) }
      throw error
    }
  }

  /// Takes over a change without a final outcome, to look it up, if no running process has it under way.
  ///
  /// - Returns: Who has it now; nil if it has a final outcome. If the caller has it, `release` ends that.
  /// - Throws: `JournalFailure`.
  package func takeOver(change number: Int) throws(JournalFailure) -> ChangeHolder? {
    let holder = try held.lookUp(number)
    guard holder == .caller else { return holder }
    do throws(JournalFailure) {
      guard try isOpen(change: number) else {
        held.release(number)
        return nil
      }
      return .caller
    } catch {
      held.release(number)
      throw error
    }
  }

  /// Lets go of a change without a final outcome: from now on, any process may look it up.
  package func release(change number: Int) { held.release(number) }

  /// The changes of a tenant that have no final outcome, the oldest first.
  ///
  /// - Throws: `JournalFailure`.
  package func openChanges(of tenant: TenantKey) throws(JournalFailure) -> [OpenChange] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(StoredRecord.columns) FROM record WHERE number IN
            (SELECT number FROM openChange WHERE tenant = ?) ORDER BY number
          """,
        arguments: [tenant.description])
      return try rows.compactMap { row in
        let record = try StoredRecord(row).record
        guard case .change(let change) = record.entry else { return nil }
        return OpenChange(record: record, change: change)
      }
    }
  }

  private func isOpen(change number: Int) throws(JournalFailure) -> Bool {
    try reading { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM openChange WHERE number = ?)", arguments: [number])
        ?? false
    }
  }
}

/// A change that was about to be sent and whose outcome is not known.
package struct OpenChange: Sendable, Hashable {
  /// Its record.
  package let record: JournalRecord
  /// The change.
  package let change: SentChange

  /// Pairs a change with its record.
  package init(record: JournalRecord, change: SentChange) {
    self.record = record
    self.change = change
  }
}
