import RoleMining

/// Rows as one array with a row in each line.
///
/// Where the rows end in a failure the array stays open, so that nobody takes it for all of them.
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
