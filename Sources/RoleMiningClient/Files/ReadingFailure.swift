#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file cannot be read, as words behind "cannot be read:".
public struct ReadingFailure: Error, Hashable, CustomStringConvertible {
  /// The words.
  public let description: String
  /// Whether nothing of this name is there.
  public let isMissing: Bool

  init(_ description: String) {
    self.description = description
    isMissing = false
  }

  /// What the system's error `code` means.
  init(code: CInt) {
    isMissing = [ENOENT, ENOTDIR].contains(code)
    description =
      switch code {
      case ENOENT, ENOTDIR: "there is no such file"
      case EACCES: "you are not allowed to"
      default: String(cString: strerror(code))
      }
  }
}
