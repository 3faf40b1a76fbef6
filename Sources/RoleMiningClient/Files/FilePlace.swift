#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where something is to be written: a path as somebody gave it, and what stands there.
///
/// The one door to such a path, for it may name anything, and what was replaced is gone. Only a file
/// is ever replaced. What takes bytes, such as a pipe or a terminal, is written to and stays. A link
/// is followed, and what it leads to is judged. What this process has open is never written: it may be
/// the database of the local tenant.
public struct FilePlace: Sendable {
  /// What stands at a place.
  public enum Occupant: Sendable, Hashable {
    /// Nothing; a file can be made.
    case nothing
    /// A file of the disk.
    case file
    /// A pipe, a terminal or another device that takes bytes.
    case stream
  }

  /// The path as it was given.
  public let path: String
  /// What stands there, behind all links.
  public let occupant: Occupant
  /// Where the links lead; the path itself when it is none.
  let target: PathParts

  /// Looks at what stands at a path.
  ///
  /// - Throws: `FileFailure` when nothing can be written there: it is a folder, a disk, a socket, a
  ///   link that leads to itself, no name, lies in no folder, or is used by this process.
  public init(_ path: String) throws(FileFailure) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0 {
      occupant = try Self.occupant(status, path)
    } else {
      guard errno != ELOOP else {
        throw FileFailure("\(path) is a link that leads to itself. Choose another name.")
      }
      guard errno == ENOENT else {
        throw FileFailure(code: errno, path: path, folder: PathParts(path).folder)
      }
      occupant = .nothing
    }
    // What is reached through an open descriptor, such as /dev/stdout, may have no name.
    target = occupant == .stream ? PathParts(path) : Self.end(of: PathParts(path))
    try checkTarget(status)
  }

  /// Whether it is a terminal, where an archive would be drawn over what is there.
  public var isTerminal: Bool {
    guard occupant == .stream else { return false }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    return isatty(descriptor) == 1
  }

  /// What the system's error `code` means for this place.
  func failure(_ code: CInt) -> FileFailure {
    FileFailure(code: code, path: path, folder: target.folder)
  }

  /// What stands there now, behind the links that were there at first.
  var presentKind: mode_t? {
    var status = stat()
    return lstat(target.path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Brings the folder's list of names to the disk. The file is there already, so a failure is none.
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

  /// Goes along links; the system has looked already whether they come to an end.
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
      else { throw FileFailure("\(path) leads to a file that has no name. Choose another one.") }
      try checkUse()
    case .nothing:
      guard !target.name.isEmpty else {
        throw FileFailure(
          "\(path.isEmpty ? "An empty name" : path) cannot be the name of a file.")
      }
      guard access(target.folder, W_OK | X_OK) == 0 else { throw failure(errno) }
      try checkUse()
    }
  }

  private func checkUse() throws(FileFailure) {
    guard OpenFiles().includes(target.path) else { return }
    throw FileFailure(
      "\(path) is in use by this program and is left as it is. Choose another name.")
  }
}
