/// The separator between the two ids of a line: whitespace, or a CSV separator.
enum PairSeparator: Equatable {
  case blanks
  case byte(UInt8)

  private static let candidates = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
  /// The number of lines that are examined.
  private static let sample = 50

  /// Examines the first lines of a file. The majority decides: ids may contain commas, and a faulty line is
  /// reported later, at its place.
  init(start: [UInt8]) {
    let lines = start.split { $0 == 0x0A || $0 == 0x0D }.prefix(Self.sample)
    func isUsual(_ isOfForm: (ArraySlice<UInt8>) -> Bool) -> Bool {
      2 * lines.count(where: isOfForm) >= lines.count
    }
    let candidate = Self.candidates.first { byte in
      isUsual { Self.fieldCount(of: $0, parting: byte) == 2 }
    }
    guard let candidate, !isUsual(Self.isPairOfWords) else {
      self = .blanks
      return
    }
    self = .byte(candidate)
  }

  /// Two words, unless a separator comes before the space.
  private static func isPairOfWords(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split { $0 == 0x20 || $0 == 0x09 }
    guard words.count == 2, let end = words[0].last, let start = words[1].first else {
      return false
    }
    return !candidates.contains(end) && !candidates.contains(start)
  }

  private static func fieldCount(of line: ArraySlice<UInt8>, parting separator: UInt8) -> Int {
    var isQuoted = false
    return line.split { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == separator && !isQuoted
    }.count
  }
}
