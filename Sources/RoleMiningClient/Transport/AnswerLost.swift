/// The call was sent, or may have been, and its answer was lost: a change may have happened.
public struct AnswerLost: Error, Sendable, Hashable {
  /// Why, as a sentence.
  public var message: String
  /// Whether the reason is a timeout.
  public var isTimeout: Bool

  /// Creates the error.
  public init(_ message: String, isTimeout: Bool = false) {
    self.message = message
    self.isTimeout = isTimeout
  }
}
