import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that takes an export until it is whole: `.rolesift-3k9w1z.part`, for its owner only.
///
/// Whoever works on one holds a lock on it, which ends with the process. One without a lock was left
/// behind by a process that was killed, and goes when the next one is made in its folder.
struct HiddenFile: Sendable {
  let path: String
  /// Open for reading and writing; whoever makes the file closes it.
  let descriptor: CInt

  private static let (beginning, end) = (".rolesift-", ".part")

  /// Makes one beside a place, so that a folder that cannot be written to is known at once.
  ///
  /// - Throws: The system's error.
  static func make(beside place: PathParts) throws(SystemError) -> Self {
    removeAbandoned(in: place)
    while true {
      // Not the file's own name with an ending, for that may be as long as a name can be.
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = place.path(of: beginning + random + end)
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw SystemError(code: errno) }
      // Some file systems know no locks; nothing is removed there.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return Self(path: path, descriptor: descriptor)
      }
      // It was taken for one that was left behind, in the moment before it was locked.
      close(descriptor)
    }
  }

  struct SystemError: Error {
    let code: CInt
  }

  /// Removes it.
  func remove() {
    unlink(path)
  }

  private static func removeAbandoned(in place: PathParts) {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.folder)
    for name in names ?? [] where isOurs(name) { removeAbandoned(place.path(of: name)) }
  }

  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(beginning), name.hasSuffix(end) else { return false }
    let random = name.dropFirst(beginning.count).dropLast(end.count)
    return !random.isEmpty && random.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
  }

  private static func removeAbandoned(_ path: String) {
    var status = stat()
    // To open something else than a file may do something.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return }
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    close(descriptor)
  }
}
