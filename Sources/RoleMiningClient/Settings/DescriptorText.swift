#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What can be read from an open file, to its end.
struct DescriptorText {
  /// The text; nil when it cannot be read, is longer than `limit` or no UTF-8.
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
