import GRDB
import Glibc

extension StoredFile {
  /// Opens the file for concurrent readers and one writer.
  ///
  /// - Throws: `StorageFailure`.
  package func open() throws(StorageFailure) -> any DatabaseWriter {
    try check(for: R_OK | W_OK)
    try checkHeader()
    return try reporting {
      let writer = try connect()
      try writer.read(checkOwnership)
      try format.migrate(writer)
      return writer
    }
  }

  /// Creates the file, which only its owner can read, and opens it like `open`.
  ///
  /// - Throws: `StorageFailure` if it exists or cannot be written.
  package func create() throws(StorageFailure) -> any DatabaseWriter {
    try makePrivateFile()
    OpenedDatabases.checkBeforeFirst(path) {}
    do {
      let pool = try DatabasePool(path: path, configuration: format.configuration)
      try format.migrator.migrate(pool)
      return pool
    } catch {
      remove()
      throw StorageFailure(error, path: path)
    }
  }

  /// Opens a file that cannot be written, or whose folder cannot.
  ///
  /// SQLite needs two files beside a database with a write-ahead log (sqlite.org/wal.html, section 8). If another
  /// process has the file open, they exist and are used. Otherwise a copy is read, so that nothing is
  /// left in the folder.
  ///
  /// - Throws: `StorageFailure`.
  package func read() throws(StorageFailure) -> DatabaseQueue {
    try check(for: R_OK)
    try checkHeader()
    return try reporting { try shared() ?? copy() }
  }

  /// GRDB ensures write-ahead logging, which is a write and waits for other processes' writes. Reading must
  /// not wait, so it then goes through the writer's connection.
  private func connect() throws -> any DatabaseWriter {
    var hurried = format.configuration
    hurried.busyMode = .timeout(0.1)
    do {
      let pool = try DatabasePool(path: path, configuration: hurried)
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = \(Int(StoredFormat.patience * 1000))")
      }
      return pool
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return try DatabaseQueue(path: path, configuration: format.configuration)
    }
  }

  /// The file as others change it; nil if it cannot be opened like that.
  private func shared() -> DatabaseQueue? {
    guard access(path + "-shm", R_OK) == 0 else { return nil }
    var configuration = format.configuration
    configuration.readonly = true
    let queue = try? DatabaseQueue(path: path, configuration: configuration)
    let isCurrent = try? queue?.read { db in
      try checkOwnership(db)
      return try format.migrator.hasCompletedMigrations(db)
    }
    return isCurrent == true ? queue : nil
  }

  /// A copy that is unlinked at once, so that it disappears with this process.
  private func copy() throws -> DatabaseQueue {
    let copy = try TemporaryCopy(of: path, with: "-wal")
    defer { copy.remove() }
    let queue = try DatabaseQueue(path: copy.path, configuration: format.configuration)
    // SQLite opens the log with the first question only.
    try queue.write(checkOwnership)
    try format.migrate(queue)
    return queue
  }
}
