extension JSONScanner {
  /// Skips a string and returns its range, without the quotes.
  @discardableResult
  mutating func string() throws(UnreadableAnswer) -> Range<Int> {
    guard next() == UInt8(ascii: "\"") else { throw broken }
    skip(1)
    let start = position
    while true {
      skipPlainText()
      switch byte() {
      case UInt8(ascii: "\""):
        skip(1)
        return start..<(position - 1)
      case UInt8(ascii: "\\"): try escape()
      case let byte?: try character(startingWith: byte)
      case nil: throw broken
      }
    }
  }

  mutating func word(_ word: StaticString) throws(UnreadableAnswer) {
    let isHere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard isHere else { throw broken }
    skip(word.utf8CodeUnitCount)
  }

  /// `-`, digits without leading zeros, a fraction, an exponent.
  mutating func number() throws(UnreadableAnswer) {
    if byte() == UInt8(ascii: "-") { skip(1) }
    if byte() == UInt8(ascii: "0") { skip(1) } else { try digits() }
    if byte() == UInt8(ascii: ".") {
      skip(1)
      try digits()
    }
    guard byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") else { return }
    skip(1)
    if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { skip(1) }
    try digits()
  }

  private mutating func digits() throws(UnreadableAnswer) {
    let start = position
    while let byte = byte(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { skip(1) }
    guard position > start else { throw broken }
  }

  private mutating func escape() throws(UnreadableAnswer) {
    switch byte(after: 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      skip(2)
    case UInt8(ascii: "u"):
      for place in 2..<6 where byte(after: place).map(Self.isHexadecimal) != true { throw broken }
      skip(6)
    default: throw broken
    }
  }

  /// Skips one character beyond ASCII, which must be well-formed UTF-8.
  private mutating func character(startingWith first: UInt8) throws(UnreadableAnswer) {
    // The second byte rules out overlong forms, surrogates and values beyond Unicode.
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw broken
      }
    guard byte(after: 1).map(second.contains) == true else { throw broken }
    for place in 2..<max(2, count) where byte(after: place).map({ $0 & 0xC0 == 0x80 }) != true {
      throw broken
    }
    skip(count)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80
  }
}
