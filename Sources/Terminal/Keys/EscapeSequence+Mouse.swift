extension EscapeSequence {
  /// The oldest mouse reports, and the number of characters after each: a button and coordinates, offset by
  /// the code of a blank.
  static let places: [UInt8: Int] = [
    UInt8(ascii: "M"): 3, UInt8(ascii: "t"): 2, UInt8(ascii: "T"): 6,
  ]

  /// Drops the following characters, which would otherwise be keys.
  static func mouse(_ bytes: ArraySlice<UInt8>, _ count: Int) -> EscapeSequence {
    var index = bytes.startIndex
    for _ in 0..<count {
      guard index < bytes.endIndex else { return .incomplete }
      // Another sequence starts.
      guard bytes[index] >= 0x20 else { break }
      let isLead = (0xC2...0xDF).contains(bytes[index])
      index += 1
      // Beyond column 95 it is one byte, or two in UTF-8: the terminal does not say which.
      guard isLead else { continue }
      guard index < bytes.endIndex else { return .incomplete }
      if (0x80...0xBF).contains(bytes[index]) { index += 1 }
    }
    return .event(nil, length: index)
  }
}
