import FoundationEssentials
import GRDB
import Glibc

extension Store {
  init(opening path: String) throws {
    try Self.check(path, for: R_OK | W_OK)
    try Self.checkHeader(path)
    self.path = path
    isShared = true
    do {
      writer = try Self.connect(path)
      try writer.read { try Self.checkOwnership($0, path: path) }
      try Self.migrate(writer)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  init(creating path: String) throws {
    try Self.makePrivateFile(path)
    self.path = path
    isShared = true
    do {
      writer = try DatabasePool(path: path, configuration: Self.configuration)
      try Self.migrator.migrate(writer)
    } catch {
      Self.remove(path)
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  static func inMemory() throws -> Store {
    let name = "memory"
    do {
      let queue = try DatabaseQueue(named: nil, configuration: configuration)
      try migrator.migrate(queue)
      return Store(writer: queue, path: name, isShared: false)
    } catch {
      throw LocalTenantError(.unreadable, path: name, reason: error)
    }
  }

  /// Removes a file and its SQLite companions.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Throws if the path is not a file, or not one that this process may use in the given way.
  static func check(_ path: String, for use: Int32) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw LocalTenantError(errno == EACCES ? .readOnly : .missing, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LocalTenantError(.noDatabase, path: path)
    }
    guard access(path, use) == 0 else { throw LocalTenantError(.readOnly, path: path) }
    // SQLite takes an empty file for an empty database, so any such file would become a tenant.
    guard status.st_size > 0 else { throw LocalTenantError(.noDatabase, path: path) }
  }

  /// Opens a file for concurrent readers and one writer.
  ///
  /// GRDB ensures write-ahead logging, which is a write and waits for other processes' writes. Reading must
  /// not wait, so it then goes through the writer's connection.
  private static func connect(_ path: String) throws -> any DatabaseWriter {
    var hurried = configuration
    hurried.busyMode = .timeout(0.1)
    do {
      let pool = try DatabasePool(path: path, configuration: hurried)
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = \(Int(patience * 1000))")
      }
      return pool
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Checks that the file is a tenant before SQLite opens it.
  static func checkHeader(_ path: String) throws {
    let header = FileHeader(of: path)
    guard header.isDatabase else { throw LocalTenantError(.noDatabase, path: path) }
    guard header.applicationID != applicationID else { return }
    // A tenant that was killed when it was new may have all its data in the log.
    guard header.hasLog, access(path + "-wal", F_OK) == 0 else {
      throw LocalTenantError(.otherProgram, path: path)
    }
    do {
      // Even a reader of the log leaves a file beside another program's.
      let copy = try TemporaryCopy(of: path, with: "-wal")
      defer { copy.remove() }
      let queue = try DatabaseQueue(path: copy.path)
      try queue.read { try checkOwnership($0, path: path) }
      try queue.close()
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  static func migrate(_ writer: any DatabaseWriter) throws {
    // Checking first needs no lock.
    guard try !writer.read(migrator.hasCompletedMigrations) else { return }
    do {
      try migrator.migrate(writer)
    } catch {
      // Another process that opens the file at the same time may have been faster.
      guard try writer.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  static func checkOwnership(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      throw LocalTenantError(.otherProgram, path: path)
    }
    guard try !migrator.hasBeenSuperseded(db) else { throw LocalTenantError(.newer, path: path) }
  }

  /// Access data are confidential, and SQLite gives its companion files the same mode.
  private static func makePrivateFile(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw LocalTenantError(errno == EEXIST ? .exists : .readOnly, path: path)
    }
    Glibc.close(descriptor)
  }

  /// How long a write waits for another process's, in seconds.
  private static let patience = 10.0

  /// A change is acknowledged once it is in the write-ahead log, which survives the end of this process.
  /// With `NORMAL` the log is not flushed to disk on every commit (which would cost milliseconds each),
  /// so a power failure may lose the last changes; the file stays consistent even then.
  ///
  /// The writer caches up to 64 MB of the file, because import and mining read all of it. Each reader would
  /// cache the same pages again, so readers rely on the operating system's cache.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "LocalTenant"
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = min(5, max(2, ProcessInfo.processInfo.activeProcessorCount))
    configuration.prepareDatabase { db in
      db.add(function: .folded)
      let cache = db.configuration.readonly ? 512 : 65536
      try db.execute(sql: "PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }
}
