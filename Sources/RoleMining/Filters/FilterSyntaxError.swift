/// A syntax error in a filter, or a condition that the list does not document.
public struct FilterSyntaxError: SyntaxError, Sendable, Hashable {
  /// The whole filter as it was typed.
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

  /// An error at a range of Unicode scalars, as the scanner counts.
  init(text: String, scalars: Range<Int>, message: String) {
    let first = Self.characters(before: scalars.lowerBound, in: text) + 1
    let last = Self.characters(before: scalars.upperBound, in: text)
    self.init(text: text, columns: first...max(first, last), message: message)
  }

  private static func characters(before offset: Int, in text: String) -> Int {
    let scalars = text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex)
    return text[..<(end ?? scalars.endIndex)].count
  }
}
