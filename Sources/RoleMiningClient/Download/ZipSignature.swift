import FoundationEssentials

/// How a zip archive begins and ends (APPNOTE 4.3.7 and 4.3.16).
enum ZipSignature {
  /// Bytes that its beginning must be known by.
  static let length = 4
  /// The most bytes from the record at its end, with the longest comment, to its last byte.
  static let endLength = 22 + 0xFFFF

  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// The first file's header; an archive without files has only the record at its end.
  static func begins(_ beginning: Data) -> Bool {
    beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) || beginning.starts(with: endRecord)
  }

  /// Whether the record that closes every archive is among its last bytes.
  static func ends(_ end: Data) -> Bool {
    end.lastRange(of: endRecord) != nil
  }
}

extension Data {
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    let end = [UInt8](self)
    guard end.count >= bytes.count else { return nil }
    for start in stride(from: end.count - bytes.count, through: 0, by: -1)
    where end[start..<start + bytes.count].elementsEqual(bytes) {
      return start..<start + bytes.count
    }
    return nil
  }
}
