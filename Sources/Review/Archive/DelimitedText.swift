import RoleMining

/// The rows of a CSV file from outside, one after the other: separated by commas, semicolons or tabs, whichever the
/// first line has most of (RFC 4180 otherwise).
struct DelimitedText: Sequence, IteratorProtocol {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")
  private static let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  private var rest: ArraySlice<UInt8>
  private let separator: UInt8

  /// Reads a file.
  init(_ bytes: [UInt8]) {
    rest = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    let line = rest.prefix { !Self.lineEnds.contains($0) }
    let counts = Self.separators.map { separator in line.count { $0 == separator } }
    let most = counts.max() ?? 0
    separator = zip(Self.separators, counts).first { $0.1 == most }?.0 ?? Self.separators[0]
  }

  /// The next row that is not empty; its cells have no white space at their ends.
  mutating func next() -> [String]? {
    while let byte = rest.first, Self.lineEnds.contains(byte) { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var row: [String] = []
    while true {
      row.append(nextCell())
      guard rest.popFirst() == separator else { return row }
    }
  }

  private mutating func nextCell() -> String {
    var cell: [UInt8] = []
    var isQuoted = false
    while let byte = rest.first {
      if byte == Self.quote {
        rest.removeFirst()
        if isQuoted, rest.first == Self.quote {
          cell.append(byte)
          rest.removeFirst()
        } else {
          isQuoted.toggle()
        }
        continue
      }
      if !isQuoted, byte == separator || Self.lineEnds.contains(byte) { break }
      cell.append(byte)
      rest.removeFirst()
    }
    return String(decoding: cell, as: UTF8.self).trimmed
  }
}
