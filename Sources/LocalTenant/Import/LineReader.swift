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
    _ bytes: UnsafeRawBufferPointer, _ take: (PairLine) throws -> Void
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
  mutating func finish(_ take: (PairLine) throws -> Void) throws {
    if !rest.isEmpty { try finishLine(rest, take) }
  }

  private mutating func finishLine(
    _ bytes: [UInt8], _ take: (PairLine) throws -> Void
  ) throws {
    number += 1
    var bytes = bytes[...]
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let line = try PairLine(bytes, file: file, line: number) { try take(line) }
  }
}

/// A pair, with its position.
struct PairLine {
  let identity: String
  let entitlement: String
  private let file: String
  private let line: Int

  /// Nil for a blank line.
  ///
  /// - Throws: `ImportError` if there are not two words, or they are not text.
  init?(_ bytes: ArraySlice<UInt8>, file: String, line: Int) throws {
    let words = bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard !words.isEmpty else { return nil }
    guard words.count == 2 else {
      let column = words.count > 2 ? words[2].startIndex : bytes.endIndex
      throw ImportError(
        file: file, line: line, column: column - bytes.startIndex + 1,
        message: "Expected two ids, an identity's and an entitlement's, got \(words.count).")
    }
    self.file = file
    self.line = line
    let texts = words.map { String(validating: $0, as: UTF8.self) }
    guard let identity = texts[0], let entitlement = texts[1], !bytes.contains(0) else {
      throw ImportError(file: file, line: line, message: "Invalid UTF-8.")
    }
    (self.identity, self.entitlement) = (identity, entitlement)
  }

  func error(_ message: String) -> ImportError {
    ImportError(file: file, line: line, message: message)
  }
}
