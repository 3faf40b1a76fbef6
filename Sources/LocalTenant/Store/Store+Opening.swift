import FoundationEssentials
import GRDB
import Glibc

extension Store {
  init(opening path: String) throws {
    try Self.checkTenantFile(path)
    self.path = path
    do {
      writer = try DatabasePool(path: path, configuration: Self.configuration)
      try writer.read { try Self.checkOwnership($0, path: path) }
      try Self.migrate(writer)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  init(creating path: String) throws {
    try Self.makePrivateFile(path)
    self.path = path
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
      return Store(writer: queue, path: name)
    } catch {
      throw LocalTenantError(.unreadable, path: name, reason: error)
    }
  }

  /// Removes a file and what SQLite keeps beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private static func checkTenantFile(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw LocalTenantError(errno == EACCES ? .readOnly : .missing, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LocalTenantError(.noDatabase, path: path)
    }
    guard access(path, R_OK | W_OK) == 0 else { throw LocalTenantError(.readOnly, path: path) }
    // SQLite takes an empty file for an empty database and would make a tenant of any such file.
    guard status.st_size > 0 else { throw LocalTenantError(.noDatabase, path: path) }
  }

  private static func migrate(_ writer: any DatabaseWriter) throws {
    do {
      try migrator.migrate(writer)
    } catch {
      // Another process that opens the file at the same moment may have been faster.
      guard try writer.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  private static func checkOwnership(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      throw LocalTenantError(.otherProgram, path: path)
    }
    guard try !migrator.hasBeenSuperseded(db) else { throw LocalTenantError(.newer, path: path) }
  }

  /// Access data are nobody else's business, and SQLite gives its side files the same mode.
  private static func makePrivateFile(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw LocalTenantError(errno == EEXIST ? .exists : .readOnly, path: path)
    }
    Glibc.close(descriptor)
  }

  /// A change is acknowledged when it is in the write-ahead log, which the operating system keeps
  /// when this process is killed. With `NORMAL` the log is not forced to the disk at every change
  /// (which would cost milliseconds each), so when the machine loses power the last changes can be
  /// missing; the file is whole even then.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "LocalTenant"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      db.add(function: .folded)
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return configuration
  }
}
