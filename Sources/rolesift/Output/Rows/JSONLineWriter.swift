import RoleMining

/// Rows as objects, one per line, readable even if the output ends early.
struct JSONLineWriter: RowWriter {
  private let output: Output
  private(set) var rowCount = 0

  init(_ output: Output = .standard) {
    self.output = output
  }

  mutating func write(_ rows: [RawJSON]) throws {
    var text: [UInt8] = []
    for row in rows {
      JSONText.append(row.line, to: &text)
      text.append(UInt8(ascii: "\n"))
    }
    try output.bytes(text)
    rowCount += rows.count
  }

  mutating func end() {}
}
