#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A destination: a path, and what exists there.
///
/// Every output path goes through here, because it may name anything and replacing is irreversible. Only a
/// regular file is ever replaced. A pipe, terminal or device is written to. Links are followed, and their
/// target decides. Files that this process has open are never written: one may be the database of the
/// local tenant.
public struct FilePlace: Sendable {
  /// What exists at a path.
  public enum Occupant: Sendable, Hashable {
    /// Nothing; a file can be created.
    case nothing
    /// A regular file.
    case file
    /// A pipe, a terminal or another device that accepts bytes.
    case stream
  }

  /// The path as given.
  public let path: String
  /// What exists there, after following links.
  public let occupant: Occupant
  /// The target of the links; the path itself if it is none.
  let target: PathParts

  /// Examines a path.
  ///
  /// - Throws: `FileFailure` if nothing can be written there: it is a folder, a disk, a socket, a circular
  ///   link, an invalid name, in no folder, or in use by this process.
  public init(_ path: String) throws(FileFailure) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0 {
      occupant = try Self.occupant(status, path)
    } else {
      guard errno != ELOOP else {
        throw FileFailure("\(path) is a circular link. Choose another name.")
      }
      guard errno == ENOENT else {
        throw FileFailure(code: errno, path: path, folder: PathParts(path).folder)
      }
      occupant = .nothing
    }
    // A file reached through an open descriptor, such as /dev/stdout, may have no name.
    target = occupant == .stream ? PathParts(path) : Self.end(of: PathParts(path))
    try checkTarget(status)
  }

  /// Whether it is a terminal, which an archive would garble.
  public var isTerminal: Bool {
    guard occupant == .stream else { return false }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    return isatty(descriptor) == 1
  }

  /// The meaning of the system's error `code` for this path.
  func failure(_ code: CInt) -> FileFailure {
    FileFailure(code: code, path: path, folder: target.folder)
  }

  /// What exists there now, after following the same links.
  var presentKind: mode_t? {
    var status = stat()
    return lstat(target.path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Flushes the folder's entries to disk. Failures are ignored: the file itself is written.
  func syncFolder() {
    let descriptor = open(target.folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

extension FilePlace {
  private static func occupant(_ status: stat, _ path: String) throws(FileFailure) -> Occupant {
    let word: String
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFIFO, S_IFCHR: return .stream
    case S_IFDIR: word = "a folder"
    case S_IFBLK: word = "a disk"
    default: word = "a socket"
    }
    throw FileFailure("\(path) is \(word). Choose the name of a file.")
  }

  /// Resolves links; the system has already ruled out circular ones.
  private static func end(of path: PathParts) -> PathParts {
    var path = path
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    for _ in 0..<40 {
      let count = readlink(path.path, &buffer, buffer.count)
      guard count > 0 else { break }
      let link = String(
        decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = PathParts(link.hasPrefix("/") ? link : path.path(of: link))
    }
    return path
  }

  private func checkTarget(_ found: stat) throws(FileFailure) {
    switch occupant {
    case .stream: break
    case .file:
      var status = stat()
      guard lstat(target.path, &status) == 0, status.st_dev == found.st_dev,
        status.st_ino == found.st_ino
      else { throw FileFailure("\(path) leads to a file without a name. Choose another path.") }
      try checkUse()
    case .nothing:
      guard !target.name.isEmpty else {
        throw FileFailure(
          "\(path.isEmpty ? "An empty name" : path) is not a valid file name.")
      }
      guard access(target.folder, W_OK | X_OK) == 0 else { throw failure(errno) }
      try checkUse()
    }
  }

  private func checkUse() throws(FileFailure) {
    guard OpenFiles().includes(target.path) else { return }
    throw FileFailure(
      "\(path) is in use by this program and was not replaced. Choose another name.")
  }
}
