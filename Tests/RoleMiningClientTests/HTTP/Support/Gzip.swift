/// A minimal gzip writer (RFC 1951 and 1952).
enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// A text, stored without compression.
  static func of(_ text: String) -> [UInt8] {
    let bytes = [UInt8](text.utf8)
    let length = UInt16(bytes.count)
    return header + [1] + little(length) + little(~length) + bytes + little(checksum(bytes))
      + little(UInt32(bytes.count))
  }

  /// At least `count` zeros, compressed to a thousandth, without a checksum.
  static func zeros(count: Int) -> [UInt8] {
    var bits = Bits()
    // The last block, with fixed codes; a zero, then its repetition by 258, many times.
    bits.add([1, 1, 0])
    bits.add([0, 0, 1, 1, 0, 0, 0, 0])
    for _ in 0...(count / 258) { bits.add([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    bits.add([0, 0, 0, 0, 0, 0, 0])
    return header + bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var count = 0

    mutating func add(_ bits: [UInt8]) {
      for bit in bits {
        if count % 8 == 0 { bytes.append(0) }
        bytes[bytes.count - 1] |= bit << (count % 8)
        count += 1
      }
    }
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
