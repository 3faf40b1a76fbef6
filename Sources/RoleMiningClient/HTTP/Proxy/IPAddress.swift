#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An IPv4 or IPv6 address as its 4 or 16 bytes.
struct IPAddress: Hashable, Sendable {
  let bytes: [UInt8]

  /// Nil if the text is a name.
  init?(_ text: some StringProtocol) {
    var address = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, String(text), &address) == 1 {
      bytes = Array(address.prefix(4))
    } else if inet_pton(AF_INET6, String(text), &address) == 1 {
      bytes = address
    } else {
      return nil
    }
  }
}

/// The addresses with a common prefix.
struct IPNetwork: Hashable, Sendable {
  private let address: IPAddress
  private let bits: Int

  /// Parses `10.0.0.0/8`, or one address.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let address = parts.first.flatMap({ IPAddress($0) }) else { return nil }
    let all = address.bytes.count * 8
    guard let bits = parts.count > 1 ? Int(parts[1]) : all, (0...all).contains(bits) else {
      return nil
    }
    self.address = address
    self.bits = bits
  }

  func contains(_ other: IPAddress) -> Bool {
    guard other.bytes.count == address.bytes.count else { return false }
    return zip(address.bytes, other.bytes).enumerated().allSatisfy { index, pair in
      let counted = min(8, max(0, bits - index * 8))
      return (pair.0 ^ pair.1) >> (8 - counted) == 0
    }
  }
}
