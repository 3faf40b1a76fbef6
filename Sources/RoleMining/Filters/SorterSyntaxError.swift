/// A list of sorters that cannot be understood, or that asks for what the list does not document.
public struct SorterSyntaxError: SyntaxError, Sendable, Hashable {
  /// All sorters as they were written.
  public let text: String
  /// The place, in characters counted from 1; one past the end if something is missing there.
  public let columns: ClosedRange<Int>
  /// What is wrong there and what is allowed, as a sentence.
  public let message: String

  /// Describes what is wrong at `columns` of `text`.
  public init(text: String, columns: ClosedRange<Int>, message: String) {
    self.text = text
    self.columns = columns
    self.message = message
  }
}
