import RoleMining

/// Rows as one array, one row per line.
///
/// If reading fails the array stays unclosed, so that it cannot be mistaken for the whole list.
struct JSONArrayWriter: RowWriter {
  private let output: Output
  private(set) var rowCount = 0

  init(_ output: Output = .standard) {
    self.output = output
  }

  mutating func write(_ rows: [RawJSON]) throws {
    var text: [UInt8] = []
    for row in rows {
      text += (rowCount == 0 ? "[\n" : ",\n").utf8
      JSONText.append(row.line, to: &text)
      rowCount += 1
    }
    try output.bytes(text)
  }

  mutating func end() throws {
    try output.raw(rowCount == 0 ? "[]\n" : "\n]\n")
  }
}
