/// A filter that cannot be understood, or that asks for what the list does not document.
public struct FilterSyntaxError: SyntaxError, Sendable, Hashable {
  /// The whole filter as it was written.
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

  /// Describes what is wrong at a range of Unicode scalars, which is how the scanner counts.
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
