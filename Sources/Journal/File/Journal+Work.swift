import FoundationEssentials
import GRDB
import RoleMining

/// One of several pieces of work on roles, done one after the other.
package struct QueueItem: Sendable, Hashable {
  /// Its state.
  package enum State: String, Sendable, Hashable {
    /// It waits.
    case waiting
    /// It was begun; after a crash the journal knows whether its change was sent.
    case running
    /// It is done.
    case done
    /// It failed: nothing happened.
    case failed
    /// It was given up before it began, or its outcome will stay unknown.
    case stopped
  }

  /// Its number; items are done in this order.
  package let number: Int
  /// What is to be done, as its owner writes it.
  package let task: JSONValue
  /// Its state.
  package let state: State
  /// The result, as a sentence; nil until it is done.
  package let result: String?

  /// Describes an item.
  package init(number: Int, task: JSONValue, state: State, result: String? = nil) {
    self.number = number
    self.task = task
    self.state = state
    self.result = result
  }
}

extension Journal {
  /// Remembers where the analyst is in a tenant; nil forgets it.
  ///
  /// - Throws: `JournalFailure`.
  package func remember(place: JSONValue?, in tenant: TenantKey) throws(JournalFailure) {
    try writing { db in
      guard let place else {
        return try db.execute(
          sql: "DELETE FROM place WHERE tenant = ?", arguments: [tenant.description])
      }
      let text = String(decoding: try WireJSON.encode(place), as: UTF8.self)
      try db.execute(
        sql: "INSERT OR REPLACE INTO place VALUES (?, ?)", arguments: [tenant.description, text])
    }
  }

  /// Where the analyst was in a tenant; nil if that is not known.
  ///
  /// - Throws: `JournalFailure`.
  package func place(in tenant: TenantKey) throws(JournalFailure) -> JSONValue? {
    try reading { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM place WHERE tenant = ?", arguments: [tenant.description]
      ).flatMap { try? WireJSON.decode(from: Data($0.utf8)) }
    }
  }

  /// Adds items to the end of a tenant's queue.
  ///
  /// - Returns: The items.
  /// - Throws: `JournalFailure`; then none is added.
  @discardableResult
  package func enqueue(
    _ tasks: [JSONValue], in tenant: TenantKey
  ) throws(JournalFailure) -> [QueueItem] {
    try writing { db in
      try tasks.map { task in
        let text = String(decoding: try WireJSON.encode(task), as: UTF8.self)
        try db.execute(
          sql: "INSERT INTO queueItem (tenant, task, state) VALUES (?, ?, ?)",
          arguments: [tenant.description, text, QueueItem.State.waiting.rawValue])
        return QueueItem(number: Int(db.lastInsertedRowID), task: task, state: .waiting)
      }
    }
  }

  /// A tenant's queue, in order.
  ///
  /// - Throws: `JournalFailure`.
  package func queue(of tenant: TenantKey) throws(JournalFailure) -> [QueueItem] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: "SELECT number, task, state, result FROM queueItem WHERE tenant = ? ORDER BY number",
        arguments: [tenant.description]
      ).map { row in
        let task = try row.decode(String.self, atIndex: 1)
        return QueueItem(
          number: try row.decode(Int.self, atIndex: 0),
          task: (try? WireJSON.decode(from: Data(task.utf8))) ?? .null,
          state: .init(rawValue: try row.decode(String.self, atIndex: 2)) ?? .waiting,
          result: try row.decode(String?.self, atIndex: 3))
      }
    }
  }

  /// Notes the state of an item.
  ///
  /// - Throws: `JournalFailure`.
  package func mark(
    item number: Int, _ state: QueueItem.State, result: String? = nil
  ) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "UPDATE queueItem SET state = ?, result = ? WHERE number = ?",
        arguments: [state.rawValue, result, number])
    }
  }

  /// Notes that a waiting item is begun.
  ///
  /// - Returns: Whether it waited; false if it was begun, given up or removed before.
  /// - Throws: `JournalFailure`.
  package func begin(item number: Int) throws(JournalFailure) -> Bool {
    try writing { db in
      try db.execute(
        sql: "UPDATE queueItem SET state = ?, result = NULL WHERE number = ? AND state = ?",
        arguments: [
          QueueItem.State.running.rawValue, number, QueueItem.State.waiting.rawValue,
        ])
      return db.changesCount == 1
    }
  }

  /// Removes a tenant's queue.
  ///
  /// - Throws: `JournalFailure`.
  package func clearQueue(of tenant: TenantKey) throws(JournalFailure) {
    try writing { db in
      try db.execute(
        sql: "DELETE FROM queueItem WHERE tenant = ?", arguments: [tenant.description])
    }
  }
}
