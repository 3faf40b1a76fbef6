/// A report of the terminal that nobody asked for. It is skipped, however long it is and in whatever
/// portions it comes, and nothing of it is kept.
struct Report {
  private let kind: Introducer.Kind
  private let isOfBytes: Bool
  private let limit: Int
  private var previous: UInt8 = 0
  private var count = 0

  /// Begins after what introduces it.
  /// - Parameters:
  ///   - introducer: what introduces it.
  ///   - limit: how many bytes to take for a report without an end. A terminal never has more to say, not
  ///     even of its clipboard.
  init(_ introducer: Introducer, limit: Int = 1 << 24) {
    self.limit = limit
    kind = introducer.kind
    isOfBytes = introducer.length == 1
  }

  /// Takes bytes of the report.
  /// - Returns: what follows its end; nil when it has not ended.
  mutating func skip(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for (index, byte) in zip(bytes.indices, bytes) {
      let rest = bytes[(index + 1)...]
      if kind == .control {
        if (0x20...0x3F).contains(byte) { continue }
        return (0x40...0x7E).contains(byte) ? rest : bytes[index...]
      }
      if previous == 0x1B {
        // Anything but a terminator breaks the report off and begins something else.
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
    // As a part of another character it ends nothing, unless the terminal speaks in bytes.
    case 0x9C: previous == 0xC2 || isOfBytes
    default: false
    }
  }
}
