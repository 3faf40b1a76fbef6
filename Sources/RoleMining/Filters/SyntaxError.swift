/// A text that a person wrote cannot be understood, and this is the place.
///
/// `text` and `message` quote what was written; `pointer` and `message` hold no control characters.
public protocol SyntaxError: Error, CustomStringConvertible {
  /// The whole text as it was written.
  var text: String { get }
  /// The place, in characters counted from 1; one past the end if something is missing there.
  var columns: ClosedRange<Int> { get }
  /// What is wrong there and what is allowed, as a sentence.
  var message: String { get }
}

extension SyntaxError {
  /// The text and, on a second line, carets under the place.
  public var pointer: String {
    let indentation = String(repeating: " ", count: columns.lowerBound - 1)
    return "\(text.withoutControls)\n\(indentation)\(String(repeating: "^", count: columns.count))"
  }

  /// The message and the place.
  public var description: String {
    "\(message)\n\(pointer)"
  }
}
