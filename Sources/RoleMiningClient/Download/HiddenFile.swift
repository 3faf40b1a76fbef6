import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A temporary file that receives an export: `.rolesift-3k9w1z.part`, for its owner only.
///
/// It is locked while in use, and the lock ends with the process. An unlocked one was left behind by a
/// killed process, and is removed when the next one is created in its folder.
struct HiddenFile: Sendable {
  let path: String
  /// Open for reading and writing; whoever creates the file closes it.
  let descriptor: CInt

  private static let (beginning, end) = (".rolesift-", ".part")

  /// Creates one in the folder of a path, so that an unwritable folder is reported at once.
  ///
  /// - Throws: The system's error.
  static func make(beside place: PathParts) throws(SystemError) -> Self {
    removeAbandoned(in: place)
    while true {
      // Not the file's own name with a suffix, which might be too long.
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = place.path(of: beginning + random + end)
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw SystemError(code: errno) }
      // Some file systems have no locks; nothing is removed there.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return Self(path: path, descriptor: descriptor)
      }
      // It was removed as a leftover, in the moment before it was locked.
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
    // Opening anything but a regular file may have side effects.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return }
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    close(descriptor)
  }
}
