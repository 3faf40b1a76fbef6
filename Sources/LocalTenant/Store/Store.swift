import GRDB

/// The SQLite file behind a tenant.
struct Store: Sendable {
  let writer: any DatabaseWriter
  let path: String
  /// Whether other processes can open it, too.
  let isShared: Bool
  /// Whether the file is read-only, so that no job is started.
  var isForReading = false

  /// Reads on the caller's thread; for the few places that cannot suspend.
  func reading<Value>(_ value: (Database) throws -> Value) throws -> Value {
    do {
      return try writer.read(value)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  /// Writes in one transaction on the caller's thread; for the few places that cannot suspend.
  func writing<Value>(_ value: (Database) throws -> Value) throws -> Value {
    try writer.write(value)
  }

  func read<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await writer.read(value)
  }

  /// Writes in one transaction.
  func write<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await writer.write(value)
  }

  /// Frees what SQLite cached of the file; the operating system still has it.
  func releaseMemory() {
    (writer as? DatabasePool)?.releaseMemoryEventually()
  }

  /// Moves the write-ahead log into the file, so that the file is the whole tenant.
  ///
  /// SQLite does that when the last connection closes, but not if that connection is read-only, as the one
  /// that a pool closes last is.
  func gather() {
    // Any other process that has the file open does the same in the end, so this need not wait.
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
