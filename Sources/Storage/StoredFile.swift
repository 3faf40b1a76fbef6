import GRDB
import Glibc

/// A SQLite file of this program. Only this part opens such files; other parts ask questions of what it
/// returns.
package struct StoredFile: Sendable {
  /// The path.
  package let path: String
  let format: StoredFormat

  /// Names a file of a kind; nothing is opened.
  package init(_ path: String, _ format: StoredFormat) {
    self.path = path
    self.format = format
  }

  /// Removes the file and its SQLite companions.
  package func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Whether the file can be changed: SQLite also writes into its folder.
  package var isWritable: Bool {
    guard let file = realpath(path, nil) else { return false }
    defer { free(file) }
    let folder = String(cString: file).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return access(file, W_OK) == 0 && access(folder + "/", W_OK) == 0
  }

  /// Runs `work`, and throws what fails in it as a `StorageFailure`.
  func reporting<Value>(_ work: () throws -> Value) throws(StorageFailure) -> Value {
    do {
      return try work()
    } catch {
      throw StorageFailure(error, path: path)
    }
  }
}

extension StoredFile {
  /// Throws if the path is not a file, or not one that this process may use in the given way.
  func check(for use: Int32) throws(StorageFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let isMissing = [ENOENT, ENOTDIR].contains(errno)
      throw isMissing ? StorageFailure(.missing, path: path) : unreadable(errno)
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw StorageFailure(.folder, path: path) }
    guard kind == S_IFREG else { throw StorageFailure(.noDatabase, path: path) }
    guard access(path, R_OK) == 0 else { throw unreadable(errno) }
    guard access(path, use) == 0 else { throw StorageFailure(.readOnly, path: path) }
    // SQLite takes an empty file for an empty database, so any such file would become one of ours.
    guard status.st_size > 0 else { throw StorageFailure(.noDatabase, path: path) }
  }

  private func unreadable(_ code: Int32) -> StorageFailure {
    StorageFailure(.unreadable, path: path, detail: String(cString: strerror(code)))
  }

  /// Checks that the file is of this kind before SQLite opens it.
  func checkHeader() throws(StorageFailure) {
    // Later, `checkOwnership` asks SQLite the same.
    try OpenedDatabases.checkBeforeFirst(path) { () throws(StorageFailure) in try readHeader() }
  }

  private func readHeader() throws(StorageFailure) {
    let header = FileHeader(of: path)
    guard header.isDatabase else { throw StorageFailure(.noDatabase, path: path) }
    guard header.applicationID != format.applicationID else { return }
    // A file whose writer was killed when it was new may have everything in the log.
    guard header.hasLog, access(path + "-wal", F_OK) == 0 else {
      throw StorageFailure(.otherProgram, path: path)
    }
    try reporting {
      // Even a reader of the log leaves a file beside another program's.
      let copy = try TemporaryCopy(of: path, with: "-wal")
      defer { copy.remove() }
      let queue = try DatabaseQueue(path: copy.path)
      try queue.read(checkOwnership)
      try queue.close()
    }
  }

  /// Throws if the file is of another kind, or newer than this program.
  func checkOwnership(_ db: Database) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == format.applicationID else {
      throw StorageFailure(.otherProgram, path: path)
    }
    guard try !format.migrator.hasBeenSuperseded(db) else {
      throw StorageFailure(.newer, path: path)
    }
  }

  /// Access data are confidential, and SQLite gives its companion files the same mode.
  func makePrivateFile() throws(StorageFailure) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StorageFailure(Self.kind(ofCreating: errno), path: path)
    }
    close(descriptor)
  }

  /// The problem behind a system error when a file or a folder is created.
  static func kind(ofCreating code: Int32) -> StorageFailure.Kind {
    switch code {
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .full
    default: .readOnly
    }
  }
}
