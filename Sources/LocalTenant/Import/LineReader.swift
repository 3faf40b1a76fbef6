/// Splits chunks of bytes into lines with a pair each.
struct LineReader {
  private let file: String
  private var number = 0
  private var rest: [UInt8] = []
  private var isStarted = false

  init(file: String) { self.file = file }

  /// The maximum length of a line with two ids.
  private static let longest = 1 << 16

  mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ take: (Pair) throws -> Void
  ) throws {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      try finishLine(rest + bytes[start..<end], take)
      rest.removeAll(keepingCapacity: true)
      start = end + 1
    }
    rest.append(contentsOf: bytes[start...])
    guard rest.count <= Self.longest else {
      throw ImportError(
        file: file, line: number + 1, message: "This line is too long for a pair of ids.")
    }
  }

  /// Reads the last line, which may lack a line end.
  mutating func finish(_ take: (Pair) throws -> Void) throws {
    if !rest.isEmpty { try finishLine(rest, take) }
  }

  private mutating func finishLine(
    _ bytes: [UInt8], _ take: (Pair) throws -> Void
  ) throws {
    number += 1
    var bytes = bytes[...]
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let pair = try Pair(line: bytes, number: number, of: file) { try take(pair) }
  }
}
