import FoundationEssentials

/// The start and end of a zip archive (APPNOTE 4.3.7 and 4.3.16).
enum ZipSignature {
  /// The length of the signature at the start.
  static let length = 4
  /// The maximum length of the end record with the longest comment.
  static let endLength = 22 + 0xFFFF

  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// The first file's header; an archive without files has only the end record.
  static func begins(_ beginning: Data) -> Bool {
    beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) || beginning.starts(with: endRecord)
  }

  /// Whether the last bytes hold the end record.
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
