/// The call left, or may have, and its answer did not arrive as a whole: a change may have happened.
public struct AnswerLost: Error, Sendable, Hashable {
  /// Why, as a sentence.
  public var message: String
  /// Whether it is lost because time ran out.
  public var isTimeout: Bool

  /// Makes the error.
  public init(_ message: String, isTimeout: Bool = false) {
    self.message = message
    self.isTimeout = isTimeout
  }
}
