#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that takes an export until it is whole: `.rolesift-3k9w1z.part`, for its owner only.
struct HiddenFile: Sendable {
  let path: String
  /// Open for reading and writing; whoever makes the file closes it.
  let descriptor: CInt

  private static let (beginning, end) = (".rolesift-", ".part")

  /// Makes one beside a place, so that a folder that cannot be written to is known at once.
  ///
  /// - Throws: The system's error.
  static func make(beside place: PathParts) throws(SystemError) -> Self {
    // Not the file's own name with an ending, for that may be as long as a name can be.
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    let path = place.path(of: beginning + random + end)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    return Self(path: path, descriptor: descriptor)
  }

  struct SystemError: Error {
    let code: CInt
  }

  /// Removes it.
  func remove() {
    unlink(path)
  }
}
