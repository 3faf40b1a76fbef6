import GRDB
import Glibc

extension StoredFile {
  /// Opens the file through one connection with a write-ahead log, and makes it first if it does not exist.
  ///
  /// It is made under another name and gets its own when it is complete, so several processes may do this
  /// at once and any of them may be killed.
  ///
  /// - Throws: `StorageFailure`.
  package func openOrMake() throws(StorageFailure) -> DatabaseQueue {
    if access(path, F_OK) != 0, errno == ENOENT { try make() }
    try check(for: R_OK | W_OK)
    try checkHeader()
    var configuration = format.configuration
    configuration.journalMode = .wal
    configuration.busyMode = .callback(Self.waitsForTurn)
    return try reporting {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read(checkOwnership)
      try format.migrate(queue)
      try queue.writeWithoutTransaction { db in
        // GRDB sets its own with the write-ahead log.
        try db.execute(sql: "PRAGMA \(format.durability.pragma)")
      }
      return queue
    }
  }

  /// Looks again every one to two milliseconds. SQLite's own waiting grows to a tenth of a second, and then
  /// a process that writes one record after the other keeps all others out.
  private static func waitsForTurn(_ attempts: Int) -> Bool {
    usleep(UInt32.random(in: 1000...2000))
    return Double(attempts) * 0.0015 < StoredFormat.patience
  }

  private func make() throws(StorageFailure) {
    let draft = StoredFile("\(path).\(getpid())-\(UInt32.random(in: 0 ... .max)).part", format)
    try draft.makePrivateFile()
    defer { draft.remove() }
    try reporting {
      let queue = try DatabaseQueue(path: draft.path, configuration: format.configuration)
      try format.migrator.migrate(queue)
      try queue.close()
    }
    // A link does not replace the file of a process that was faster.
    guard link(draft.path, path) == 0 || errno == EEXIST || rename(draft.path, path) == 0 else {
      throw StorageFailure(Self.kind(ofCreating: errno), path: path)
    }
    syncFolder()
  }

  /// The file's name has to survive a power failure, too.
  private func syncFolder() {
    let name = path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/"
    let folder = Glibc.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
