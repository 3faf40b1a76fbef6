/// Passes over the bytes of a JSON text and checks them (RFC 8259) without making values of them.
///
/// What cannot be JSON is an error at its byte; an answer that was cut off is found at its end.
struct JSONScanner {
  /// Brackets nested deeper than this are refused, so that a hostile answer cannot exhaust the stack.
  static let greatestDepth = 512

  let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next byte that is no blank; nil at the end.
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

  /// Passes over one value, and tells where it stood.
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

  /// Passes the bracket that opens an array or an object.
  mutating func enter(_ bracket: UInt8) throws(UnreadableAnswer) {
    depth += 1
    guard next() == bracket, depth <= Self.greatestDepth else { throw broken }
    position += 1
  }

  /// Whether the array that was entered has another element; if not, it is left.
  mutating func hasElement() throws(UnreadableAnswer) -> Bool {
    try isFollowed(opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"))
  }

  /// Where the next key of the object that was entered stands, without its quotes; nil when there is
  /// none, and the object is left.
  mutating func key() throws(UnreadableAnswer) -> Range<Int>? {
    guard try isFollowed(opening: UInt8(ascii: "{"), closing: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    guard next() == UInt8(ascii: ":") else { throw broken }
    position += 1
    return key
  }

  /// Makes sure that nothing follows.
  mutating func end() throws(UnreadableAnswer) {
    guard next() == nil else { throw broken }
  }

  /// What is wrong where the scanner stands.
  var broken: UnreadableAnswer {
    position < bytes.endIndex
      ? UnreadableAnswer("The answer is not JSON from byte \(position - bytes.startIndex) on.")
      : UnreadableAnswer("The answer ends too early: it was cut off.")
  }

  /// After the opening bracket an element or the closing one stands, elsewhere a comma before the one.
  private mutating func isFollowed(
    opening: UInt8, closing: UInt8
  ) throws(UnreadableAnswer) -> Bool {
    // Nothing but the bracket itself can stand before the first element: a value that ends in such a
    // byte ends in a quote.
    let isFirst = bytes[position - 1] == opening
    if next() == closing {
      skip(1)
      depth -= 1
      return false
    }
    guard !isFirst else { return true }
    guard next() == UInt8(ascii: ",") else { throw broken }
    skip(1)
    // A bracket after a comma is refused as the element that it is not.
    return true
  }
}

extension JSONScanner {
  /// The byte after the next `count`; nil beyond the end.
  func byte(after count: Int = 0) -> UInt8? {
    let place = position + count
    return place < bytes.endIndex ? bytes[place] : nil
  }

  mutating func skip(_ count: Int) {
    position += count
  }

  /// Passes over what means nothing but itself within quotes, where nearly all bytes of an answer are.
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
