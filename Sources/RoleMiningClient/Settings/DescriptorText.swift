#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads an open file to its end.
struct DescriptorText {
  /// The text; nil if it is unreadable, longer than `limit` or not UTF-8.
  let text: String?

  init(_ descriptor: CInt, limit: Int = 1 << 20) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        text = count == 0 ? String(validating: bytes, as: UTF8.self) : nil
        return
      }
      bytes += buffer.prefix(count)
    }
    text = nil
  }
}
