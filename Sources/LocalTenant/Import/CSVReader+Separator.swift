extension CSVReader {
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The text from the first row that is not empty.
  static func withoutBlankRows(_ head: [UInt8]) -> ArraySlice<UInt8> {
    var rows = head[...]
    while let end = rows.firstIndex(where: isLineEnd),
      rows[..<end].allSatisfy({ " \",;\t".utf8.contains($0) })
    {
      rows = rows[(end + 1)...]
    }
    return rows
  }

  /// The most frequent of comma, semicolon and tab in the first row, outside quotes.
  static func usualSeparator(of head: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    for byte in withoutBlankRows(head) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      guard !isLineEnd(byte) else { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[most] > 0 ? candidates[most] : candidates[0]
  }
}
