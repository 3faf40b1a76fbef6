import Glibc

/// A SQLite file with its companion files.
struct DatabaseFile: Sendable {
  let path: String

  /// A write-ahead log belongs to its database: left behind, it would be lost or applied to another one.
  private static let companions = ["-wal", "-shm", "-journal"]

  init(_ path: String) {
    self.path = path
  }

  private var kind: mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether anything with this name exists.
  var exists: Bool { kind != nil }

  /// The file itself, if its name is a link.
  var resolved: DatabaseFile {
    guard let name = realpath(path, nil) else { return self }
    defer { free(name) }
    return DatabaseFile(String(cString: name))
  }

  /// Whether both names refer to the same file.
  func isSame(as other: DatabaseFile) -> Bool {
    var (own, foreign) = (stat(), stat())
    guard stat(path, &own) == 0, stat(other.path, &foreign) == 0 else { return false }
    return own.st_dev == foreign.st_dev && own.st_ino == foreign.st_ino
  }

  /// Removes it if it exists.
  func remove() {
    // The database goes first: what a partial removal leaves is not a tenant.
    for suffix in [""] + Self.companions { unlink(path + suffix) }
  }

  /// Moves it over another file. Neither may be open.
  ///
  /// - Throws: `Failure` if that fails.
  func move(to target: DatabaseFile) throws {
    guard [nil, S_IFREG, S_IFLNK].contains(target.kind) else {
      throw Failure(
        .failure, "'\(target.path)' is not a file and was not replaced. Move it elsewhere.")
    }
    target.remove()
    for suffix in Self.companions { rename(path + suffix, target.path + suffix) }
    // The database goes last: when it is in place, everything is.
    guard rename(path, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(.failure, "'\(target.path)' cannot be written: \(reason).")
    }
  }
}
