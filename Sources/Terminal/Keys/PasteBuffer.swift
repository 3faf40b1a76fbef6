/// Collects what stands between the two marks of a bracketed paste.
struct PasteBuffer {
  private var bytes: [UInt8] = []

  private static let end: [UInt8] = [0x1B] + "[201~".utf8
  /// What is beyond is dropped: no field of ours takes a megabyte.
  private static let limit = 1 << 20

  /// What was pasted so far; bytes that are no UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes bytes in.
  /// - Returns: what follows the end of the paste; nil when it has not ended.
  mutating func take(_ more: [UInt8]) -> [UInt8]? {
    // The mark may have come in two parts.
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
