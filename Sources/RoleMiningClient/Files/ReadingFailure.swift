#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file cannot be read, as words after "cannot be read:".
public struct ReadingFailure: Error, Hashable, CustomStringConvertible {
  /// The words.
  public let description: String
  /// Whether the file does not exist.
  public let isMissing: Bool

  init(_ description: String) {
    self.description = description
    isMissing = false
  }

  /// The meaning of the system's error `code`.
  init(code: CInt) {
    isMissing = [ENOENT, ENOTDIR].contains(code)
    description =
      switch code {
      case ENOENT, ENOTDIR: "no such file"
      case EACCES: "permission denied"
      default: String(cString: strerror(code))
      }
  }
}
