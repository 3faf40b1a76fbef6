/// One row of a CSV file.
struct CSVRow {
  /// The line on which it starts, from 1.
  private(set) var line = 1
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var lineBreaks = 0

  /// The number of fields.
  var count: Int { ends.count }

  /// The total size of the fields in bytes.
  var byteCount: Int { bytes.count }

  /// The bytes of a field.
  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func append(_ field: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: field)
    lineBreaks += field.count { $0 == 0x0A }
    ends.append(bytes.count)
  }

  /// Advances to the next line.
  mutating func next() {
    line += 1 + lineBreaks
    lineBreaks = 0
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
