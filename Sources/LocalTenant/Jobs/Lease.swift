import FoundationEssentials
import GRDB

/// One opening's temporary right to work on a subject: no two processes mine the same session, and a dead
/// process's work is free again when its lease expires.
struct Lease: Sendable {
  /// The subject of the work.
  let subject: String
  /// The owner; different for every opening of a file.
  let owner: String

  /// How long a lease lasts unless it is renewed.
  static let time: TimeInterval = 3

  /// Takes the lease unless another owner has it.
  ///
  /// - Returns: Whether it is now held.
  func claim(_ db: Database, now: Date) throws -> Bool {
    try db.execute(
      literal: """
        INSERT INTO lease (subject, owner, expiry) VALUES (\(subject), \(owner), \(expiry(now)))
        ON CONFLICT (subject) DO UPDATE SET owner = excluded.owner, expiry = excluded.expiry
        WHERE owner = excluded.owner OR expiry < \(now.timeIntervalSince1970)
        """)
    return db.changesCount > 0
  }

  /// Takes the lease from its owner, whose results are then no longer saved.
  func seize(_ db: Database, now: Date) throws {
    try db.execute(
      literal: """
        INSERT OR REPLACE INTO lease (subject, owner, expiry)
        VALUES (\(subject), \(owner), \(expiry(now)))
        """)
  }

  /// Renews the lease if it is still held.
  func renew(_ db: Database, now: Date) throws {
    try db.execute(
      literal: """
        UPDATE lease SET expiry = \(expiry(now)) WHERE subject = \(subject) AND owner = \(owner)
        """)
  }

  /// Releases the lease.
  func release(_ db: Database) throws {
    try db.execute(
      literal: "DELETE FROM lease WHERE subject = \(subject) AND owner = \(owner)")
  }

  /// Releases all leases of an owner.
  static func releaseAll(of owner: String, in store: Store) throws {
    // Checking first takes no lock, and a process that only read has no lease to release.
    let isHolder = try store.reading { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM lease WHERE owner = ?)", arguments: [owner])
    }
    guard isHolder == true else { return }
    try store.writing { db in
      try db.execute(literal: "DELETE FROM lease WHERE owner = \(owner)")
    }
  }

  /// Checks the lease, in the transaction that saves the results.
  ///
  /// - Throws: `CancellationError` if another owner has the lease.
  func check(_ db: Database) throws {
    let holder = try String.fetchOne(
      db, sql: "SELECT owner FROM lease WHERE subject = ?", arguments: [subject])
    guard holder == owner else { throw CancellationError() }
  }

  private func expiry(_ now: Date) -> TimeInterval { now.timeIntervalSince1970 + Self.time }
}
