/// An unsolicited terminal report. It is skipped, whatever its length and fragmentation, without keeping
/// anything.
struct Report {
  private let kind: Introducer.Kind
  private let isOfBytes: Bool
  private let limit: Int
  private var previous: UInt8 = 0
  private var count = 0

  /// Starts after the introducer.
  /// - Parameters:
  ///   - introducer: the introducer.
  ///   - limit: the maximum length of an unterminated report. No terminal sends more, not even of its
  ///     clipboard.
  init(_ introducer: Introducer, limit: Int = 1 << 24) {
    self.limit = limit
    kind = introducer.kind
    isOfBytes = introducer.length == 1
  }

  /// Adds bytes of the report.
  /// - Returns: the bytes after its end; nil if it has not ended.
  mutating func skip(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for (index, byte) in zip(bytes.indices, bytes) {
      let rest = bytes[(index + 1)...]
      if kind == .control {
        if (0x20...0x3F).contains(byte) { continue }
        return (0x40...0x7E).contains(byte) ? rest : bytes[index...]
      }
      if previous == 0x1B {
        // Anything but a terminator aborts the report and starts something else.
        return byte == UInt8(ascii: "\\") ? rest : [0x1B] + bytes[index...]
      }
      if isEnd(byte) { return rest }
      previous = byte
    }
    count += bytes.count
    return count < limit ? nil : []
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x07: kind == .command
    // As a part of another character it ends nothing, unless the terminal sends single bytes.
    case 0x9C: previous == 0xC2 || isOfBytes
    default: false
    }
  }
}
