import GRDB
import Glibc

extension Store {
  /// Whether a file can be changed: SQLite also writes into its folder.
  static func canWrite(_ path: String) -> Bool {
    guard let file = realpath(path, nil) else { return false }
    defer { free(file) }
    let folder = String(cString: file).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return access(file, W_OK) == 0 && access(folder + "/", W_OK) == 0
  }

  /// Opens a file that cannot be written, or whose folder cannot.
  ///
  /// SQLite needs two files beside a database with a write-ahead log (sqlite.org/wal.html, section 8). If another
  /// process has the file open, they exist and are used. Otherwise a copy is read, so that nothing is
  /// left in the folder.
  init(reading path: String) throws {
    try Self.check(path, for: R_OK)
    try Self.checkHeader(path)
    self.path = path
    isShared = false
    isForReading = true
    do {
      writer = try Self.shared(path) ?? Self.copy(of: path)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  /// The file as others change it; nil if it cannot be opened like that.
  private static func shared(_ path: String) -> DatabaseQueue? {
    guard access(path + "-shm", R_OK) == 0 else { return nil }
    var configuration = configuration
    configuration.readonly = true
    let queue = try? DatabaseQueue(path: path, configuration: configuration)
    let isCurrent = try? queue?.read { db in
      try checkOwnership(db, path: path)
      return try migrator.hasCompletedMigrations(db)
    }
    return isCurrent == true ? queue : nil
  }

  /// A copy that is unlinked at once, so that it disappears with this process.
  private static func copy(of path: String) throws -> DatabaseQueue {
    let copy = try TemporaryCopy(of: path, with: "-wal")
    defer { copy.remove() }
    let queue = try DatabaseQueue(path: copy.path, configuration: configuration)
    // SQLite opens the log with the first question only.
    try queue.write { try checkOwnership($0, path: path) }
    try migrate(queue)
    return queue
  }
}
