import GRDB
import Storage

extension Store {
  init(opening path: String) throws {
    try self.init(path, isShared: true) { try StoredFile(path, Self.format).open() }
    // A file that another process is writing to gets its id the next time.
    try? identify()
  }

  init(creating path: String) throws {
    try self.init(path, isShared: true) { try StoredFile(path, Self.format).create() }
    try? identify()
  }

  /// Creates a file that is to become the tenant at `path` once it is filled; see `publish`.
  init(drafting draft: String, for path: String) throws {
    AbandonedDrafts.remove(of: path)
    try self.init(path, isShared: false) { try StoredFile(draft, Self.format).draft() }
    try identify()
  }

  /// Gives a filled and closed draft its name.
  static func publish(_ draft: String, as path: String, isReplacing: Bool = false) throws {
    do {
      try StoredFile(draft, format).publish(as: path, isReplacing: isReplacing)
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  /// Opens a file that cannot be written, or whose folder cannot.
  init(reading path: String) throws {
    try self.init(path, isShared: false) { try StoredFile(path, Self.format).read() }
    isForReading = true
  }

  static func inMemory() throws -> Store {
    try Store("memory", isShared: false) { try format.inMemory() }
  }

  private init(
    _ path: String, isShared: Bool, opening: () throws -> any DatabaseWriter
  ) throws {
    self.path = path
    self.isShared = isShared
    do {
      writer = try opening()
    } catch {
      throw LocalTenantError(.unreadable, path: path, reason: error)
    }
  }

  /// Removes a file and its SQLite companions.
  static func remove(_ path: String) {
    StoredFile(path, format).remove()
  }

  /// Whether a file can be changed.
  static func canWrite(_ path: String) -> Bool {
    StoredFile(path, format).isWritable
  }

  /// A change is acknowledged once it is in the write-ahead log, which survives the end of this process.
  /// The log is not flushed to disk on every commit (which would cost milliseconds each), so a power failure
  /// may lose the last changes; the file stays consistent even then.
  ///
  /// Every connection caches 512 KB of the file: the operating system has it already, and a review that goes on for
  /// hours would hold it twice. Only an import works on all of it; see `cacheForImport`.
  static let format = StoredFormat(
    label: "LocalTenant", applicationID: applicationID, migrator: migrator,
    durability: .processEnd
  ) { db in
    db.add(function: .folded)
    try db.execute(sql: "PRAGMA cache_size = -512")
  }

  /// Lets the writer cache up to 64 MB, because an import comes back to what it wrote.
  func cacheForImport() throws {
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
  }
}
