/// Validates JSON text (RFC 8259) byte by byte without decoding its values.
///
/// Invalid JSON is an error at its byte; truncated JSON is an error at its end.
struct JSONScanner {
  /// The maximum nesting depth, so that a hostile answer cannot exhaust the stack.
  static let greatestDepth = 512

  let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next byte that is not white space; nil at the end.
  mutating func next() -> UInt8? {
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Skips one value and returns its range.
  @discardableResult
  mutating func value() throws(UnreadableAnswer) -> Range<Int> {
    let first = next()
    let start = position
    switch first {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"):
      try enter(UInt8(ascii: "{"))
      while try key() != nil { try value() }
    case UInt8(ascii: "["):
      try enter(UInt8(ascii: "["))
      while try hasElement() { try value() }
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    return start..<position
  }

  /// Skips the bracket that opens an array or object.
  mutating func enter(_ bracket: UInt8) throws(UnreadableAnswer) {
    depth += 1
    guard next() == bracket, depth <= Self.greatestDepth else { throw broken }
    position += 1
  }

  /// Whether the entered array has another element; if not, it is left.
  mutating func hasElement() throws(UnreadableAnswer) -> Bool {
    try isFollowed(opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"))
  }

  /// The range of the next key in the entered object, without its quotes; nil if there is none, and the
  /// object is left.
  mutating func key() throws(UnreadableAnswer) -> Range<Int>? {
    guard try isFollowed(opening: UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    guard next() == UInt8(ascii: ":") else { throw broken }
    position += 1
    return key
  }

  /// Checks that nothing follows.
  mutating func end() throws(UnreadableAnswer) {
    guard next() == nil else { throw broken }
  }

  /// The error at the scanner's position.
  var broken: UnreadableAnswer {
    position < bytes.endIndex
      ? UnreadableAnswer(
        "The answer is not valid JSON from byte \(position - bytes.startIndex) on.")
      : UnreadableAnswer("The answer is truncated.")
  }

  /// An opening bracket is followed by an element or the closing bracket, an element by a comma or the
  /// latter.
  private mutating func isFollowed(
    opening: UInt8, closing: UInt8
  ) throws(UnreadableAnswer) -> Bool {
    // Only the bracket itself can precede the first element: a value that ends in such a byte ends in a
    // quote.
    let isFirst = bytes[position - 1] == opening
    if next() == closing {
      skip(1)
      depth -= 1
      return false
    }
    guard !isFirst else { return true }
    guard next() == UInt8(ascii: ",") else { throw broken }
    skip(1)
    // A bracket after a comma is rejected as an invalid element.
    return true
  }
}

extension JSONScanner {
  /// The byte after the next `count`; nil past the end.
  func byte(after count: Int = 0) -> UInt8? {
    let place = position + count
    return place < bytes.endIndex ? bytes[place] : nil
  }

  mutating func skip(_ count: Int) {
    position += count
  }

  /// Skips bytes that have no special meaning within quotes: nearly all bytes of an answer.
  mutating func skipPlainText() {
    let start = position - bytes.startIndex
    position += bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, Self.isPlain(bytes[place]) { place += 1 }
      return place - start
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
