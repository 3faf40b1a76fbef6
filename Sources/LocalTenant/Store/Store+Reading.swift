import GRDB
import Glibc

extension Store {
  /// Whether a file can be changed: SQLite then writes beside it, too.
  static func canWrite(_ path: String) -> Bool {
    guard let file = realpath(path, nil) else { return false }
    defer { free(file) }
    let folder = String(cString: file).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return access(file, W_OK) == 0 && access(folder + "/", W_OK) == 0
  }

  /// Opens a file that cannot be written, or lies where nothing can be.
  ///
  /// SQLite needs two files beside one that has a log (sqlite.org/wal.html, 8). Whoever has the file open
  /// made them, and then it is read along with them. Else it is read from a copy: no trace is left at the
  /// place, where another user could not remove it.
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

  /// The file as others change it; nil when it cannot be read like that.
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

  /// A copy without a name, which goes with whoever has it open, however they end.
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
