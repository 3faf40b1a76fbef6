/// The text of a CSV file (RFC 4180, but with single line feeds).
struct SampleTable {
  private(set) var bytes: [UInt8] = []

  /// Starts with the header.
  init(_ columns: String...) {
    add(columns)
  }

  mutating func add(_ cells: String...) { add(cells) }

  private mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ cell: String) {
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      return bytes.append(contentsOf: cell.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
