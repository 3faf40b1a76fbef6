/// The call was not sent, so any call may be retried.
public struct Unreachable: Error, Sendable, Hashable {
  /// Why, as a sentence.
  public var message: String

  /// Creates the error.
  public init(_ message: String) {
    self.message = message
  }
}
