import Glibc

/// The operating system refused something that a test needs.
public struct SystemFailure: Error, CustomStringConvertible {
  /// What was tried and the system's reason.
  public let description: String

  /// - Parameters:
  ///   - attempt: What was tried.
  ///   - code: The system's error number.
  public init(_ attempt: String, code: Int32 = errno) {
    description = "\(attempt): \(String(cString: strerror(code)))"
  }
}
