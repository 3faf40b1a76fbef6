import FoundationEssentials
import GRDB

/// The right of one opening of a file to work on something, for a while: no two processes mine the
/// same session, and what a dead process has begun is free again when its lease has run out.
struct Lease: Sendable {
  /// What is worked on.
  let subject: String
  /// Who works; different for every opening of a file.
  let owner: String

  /// How long a lease is good unless it is renewed.
  static let time: TimeInterval = 3

  /// Takes the lease, unless somebody else has it.
  ///
  /// - Returns: Whether it is taken now.
  func claim(_ db: Database, now: Date) throws -> Bool {
    try db.execute(
      literal: """
        INSERT INTO lease (subject, owner, expiry) VALUES (\(subject), \(owner), \(expiry(now)))
        ON CONFLICT (subject) DO UPDATE SET owner = excluded.owner, expiry = excluded.expiry
        WHERE owner = excluded.owner OR expiry < \(now.timeIntervalSince1970)
        """)
    return db.changesCount > 0
  }

  /// Takes the lease from whoever has it. What they still find out is not saved any more.
  func seize(_ db: Database, now: Date) throws {
    try db.execute(
      literal: """
        INSERT OR REPLACE INTO lease (subject, owner, expiry)
        VALUES (\(subject), \(owner), \(expiry(now)))
        """)
  }

  /// Makes the lease good for its time again, if it is still held.
  func renew(_ db: Database, now: Date) throws {
    try db.execute(
      literal: """
        UPDATE lease SET expiry = \(expiry(now)) WHERE subject = \(subject) AND owner = \(owner)
        """)
  }

  /// Gives the lease back.
  func release(_ db: Database) throws {
    try db.execute(
      literal: "DELETE FROM lease WHERE subject = \(subject) AND owner = \(owner)")
  }

  /// Gives all leases of an owner back.
  static func releaseAll(of owner: String, in store: Store) throws {
    // Looking first takes no lock, and a process that only read has no lease to release.
    let isHolder = try store.reading { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM lease WHERE owner = ?)", arguments: [owner])
    }
    guard isHolder == true else { return }
    try store.writing { db in
      try db.execute(literal: "DELETE FROM lease WHERE owner = \(owner)")
    }
  }

  /// To be asked in the transaction that saves what the work brought.
  ///
  /// - Throws: `CancellationError` when somebody else has the lease by now.
  func check(_ db: Database) throws {
    let holder = try String.fetchOne(
      db, sql: "SELECT owner FROM lease WHERE subject = ?", arguments: [subject])
    guard holder == owner else { throw CancellationError() }
  }

  private func expiry(_ now: Date) -> TimeInterval { now.timeIntervalSince1970 + Self.time }
}
