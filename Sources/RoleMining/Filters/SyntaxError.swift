/// A syntax error in a text that a person typed, with its position.
///
/// `text` quotes what was typed; `pointer` and `message` hold no control characters.
public protocol SyntaxError: Error, CustomStringConvertible {
  /// The whole text as it was typed.
  var text: String { get }
  /// The position, in characters from 1; one past the end if something is missing there.
  var columns: ClosedRange<Int> { get }
  /// The problem and what is allowed, as a sentence.
  var message: String { get }
}

extension SyntaxError {
  /// The text and, on a second line, carets under the position.
  public var pointer: String {
    let indentation = String(repeating: " ", count: columns.lowerBound - 1)
    return "\(text.withoutControls)\n\(indentation)\(String(repeating: "^", count: columns.count))"
  }

  /// The message and the pointer.
  public var description: String {
    "\(message)\n\(pointer)"
  }
}
