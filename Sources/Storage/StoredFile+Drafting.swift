import GRDB
import Glibc

extension StoredFile {
  /// Creates a file that can be thrown away as long as it has no name of its own, and is therefore written without
  /// a log and without waiting for the disk.
  ///
  /// - Throws: `StorageFailure` if it exists or cannot be written.
  package func draft() throws(StorageFailure) -> DatabaseQueue {
    try makePrivateFile()
    var configuration = format.configuration
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try format.migrator.migrate(queue)
      return queue
    } catch {
      remove()
      throw StorageFailure(error, path: path)
    }
  }

  /// Gives a closed draft another name, under which it is complete and on the disk.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - isReplacing: Whether a file of this kind may have it. Then nobody may have that one open.
  /// - Throws: `StorageFailure`; then the draft is still there, and so is a file of that name.
  package func publish(as name: String, isReplacing: Bool = false) throws(StorageFailure) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    if isReplacing, access(name, F_OK) == 0 {
      try StoredFile(name, format).giveUp(to: self)
      return
    }
    // A link does not replace a file that appeared in the meantime. Not every file system has links.
    if link(path, name) == 0 {
      unlink(path)
      return
    }
    guard errno != EEXIST, access(name, F_OK) != 0, rename(path, name) == 0 else {
      throw StorageFailure(Self.kind(ofCreating: errno), path: name)
    }
  }

  /// Lets a draft take the place of this file, unless somebody has it open.
  private func giveUp(to draft: StoredFile) throws(StorageFailure) {
    try check(for: R_OK | W_OK)
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    try reporting {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read(checkOwnership)
      try queue.writeWithoutTransaction { db in
        // SQLite gives up the log only for the last who has the file open. Left behind, it would be applied to the
        // new file.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try db.inTransaction(.exclusive) {
          guard rename(draft.path, path) == 0 else {
            throw StorageFailure(Self.kind(ofCreating: errno), path: path)
          }
          return .rollback
        }
      }
      try queue.close()
    }
  }
}
