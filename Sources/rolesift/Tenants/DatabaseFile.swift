import Glibc

/// A SQLite file together with what SQLite keeps beside it.
struct DatabaseFile: Sendable {
  let path: String

  /// A log of changes belongs to its file: left behind, it would be lost, or be taken for that of
  /// another.
  private static let companions = ["-wal", "-shm", "-journal"]

  init(_ path: String) {
    self.path = path
  }

  private var kind: mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Removes it, if it is there.
  func remove() {
    // The file goes first: what is left of a removal half-way is then no tenant.
    for suffix in [""] + Self.companions { unlink(path + suffix) }
  }

  /// Puts it in the place of another one. Nobody may have either of them open.
  ///
  /// - Throws: `Failure` when that cannot be done.
  func move(to target: DatabaseFile) throws {
    guard [nil, S_IFREG, S_IFLNK].contains(target.kind) else {
      throw Failure(
        .failure, "'\(target.path)' is no file and is left as it is. Move it elsewhere.")
    }
    target.remove()
    for suffix in Self.companions { rename(path + suffix, target.path + suffix) }
    // The file goes last: when it is in its place, all of it is.
    guard rename(path, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(.failure, "'\(target.path)' cannot be written: \(reason).")
    }
  }
}
