/// Collects the bytes between the marks of a bracketed paste.
struct PasteBuffer {
  private var bytes: [UInt8] = []

  private static let end: [UInt8] = [0x1B] + "[201~".utf8
  /// The maximum; the rest is dropped, because no field accepts a megabyte.
  private static let limit = 1 << 20

  /// The pasted text so far; invalid UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds bytes.
  /// - Returns: the bytes after the end of the paste; nil if it has not ended.
  mutating func take(_ more: [UInt8]) -> [UInt8]? {
    // The mark may be split.
    let overlap = min(bytes.count, Self.end.count - 1)
    let searched = bytes.suffix(overlap) + more
    bytes.removeLast(overlap)
    guard let start = searched.firstRange(of: Self.end) else {
      append(searched)
      return nil
    }
    append(searched[..<start.lowerBound])
    return Array(searched[start.upperBound...])
  }

  private mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more.prefix(Self.limit - bytes.count)
  }
}
