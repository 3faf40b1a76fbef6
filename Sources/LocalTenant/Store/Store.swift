import GRDB

/// The SQLite file behind a tenant.
struct Store: Sendable {
  let writer: any DatabaseWriter
  let path: String
  /// Whether other processes can have it open, too.
  let isShared: Bool

  /// Reads on the caller's thread; for the few places that cannot wait.
  func reading<Value>(_ value: (Database) throws -> Value) throws -> Value {
    do {
      return try writer.read(value)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  /// Writes in one transaction on the caller's thread; for the few places that cannot wait.
  func writing<Value>(_ value: (Database) throws -> Value) throws -> Value {
    try writer.write(value)
  }

  func read<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await writer.read(value)
  }

  /// Writes in one transaction: all of it or nothing.
  func write<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await writer.write(value)
  }

  /// Brings the log of changes into the file, so that the one file is the whole tenant.
  ///
  /// SQLite does that when the last connection closes, but not when that one only reads, which is
  /// what a pool closes last.
  func gather() {
    // Whoever else has the file open does the same in the end, so nobody waits for them.
    try? writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA busy_timeout = 100")
      try db.checkpoint(.truncate)
    }
  }

  static func isEmpty(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM identity) AND NOT EXISTS (SELECT 1 FROM entitlement)
          AND NOT EXISTS (SELECT 1 FROM session)
        """) ?? true
  }
}
