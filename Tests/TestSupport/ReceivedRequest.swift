/// An HTTP request as it came, byte by byte.
public struct ReceivedRequest: Sendable {
  /// The whole request.
  public let bytes: [UInt8]

  /// Reads until the request is complete or nothing more comes.
  ///
  /// A TLS handshake counts as complete: a server without TLS has to answer something.
  public init(from connection: LoopbackConnection) {
    var bytes: [UInt8] = []
    while !Self.isComplete(bytes), let more = connection.receive() { bytes += more }
    self.bytes = bytes
  }

  /// Whether all came that its header announced.
  public var isComplete: Bool { Self.isComplete(bytes) }

  /// The whole request as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of the header; the first one is such as `GET /v2024/x HTTP/1.1`.
  public var header: [Substring] { Self.header(bytes) }

  /// What follows the header.
  public var body: ArraySlice<UInt8> {
    Self.endOfHeader(bytes).map { bytes[$0.upperBound...] } ?? []
  }

  /// The first byte of a TLS handshake.
  private static let handshake: UInt8 = 22

  private static func isComplete(_ bytes: [UInt8]) -> Bool {
    guard bytes.first != handshake else { return true }
    guard let end = endOfHeader(bytes) else { return false }
    let length = header(bytes).first { $0.lowercased().hasPrefix("content-length:") }
    let expected = length.flatMap { Int($0.dropFirst(15).filter { !$0.isWhitespace }) } ?? 0
    return bytes[end.upperBound...].count >= expected
  }

  private static func endOfHeader(_ bytes: [UInt8]) -> Range<Int>? {
    bytes.firstRange(of: Array("\r\n\r\n".utf8))
  }

  private static func header(_ bytes: [UInt8]) -> [Substring] {
    let end = endOfHeader(bytes)?.lowerBound ?? bytes.count
    return String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
  }
}
