/// A syntax error in sort keys, or a key that the list does not document.
public struct SorterSyntaxError: SyntaxError, Sendable, Hashable {
  /// All sort keys as they were typed.
  public let text: String
  /// The position, in characters from 1; one past the end if something is missing there.
  public let columns: ClosedRange<Int>
  /// The problem and what is allowed, as a sentence.
  public let message: String

  /// An error at `columns` of `text`.
  public init(text: String, columns: ClosedRange<Int>, message: String) {
    self.text = text
    self.columns = columns
    self.message = message
  }
}
