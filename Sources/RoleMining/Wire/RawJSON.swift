import FoundationEssentials

/// The tenant's JSON, byte for byte, including fields that are not modelled.
///
/// It is valid JSON (RFC 8259). A row is a slice of its page and keeps the page in memory.
public struct RawJSON: Sendable, Hashable {
  /// The bytes, in UTF-8, without surrounding white space.
  public let bytes: ArraySlice<UInt8>

  init(checked bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Validates JSON.
  ///
  /// - Throws: `UnreadableAnswer` if `bytes` are not exactly one JSON value.
  public init(_ bytes: some Sequence<UInt8>) throws(UnreadableAnswer) {
    var scanner = JSONScanner(Array(bytes)[...])
    let value = try scanner.value()
    try scanner.end()
    self.bytes = scanner.bytes[value]
  }
}

extension RawJSON {
  /// The bytes without white space between tokens, so that they are one line.
  public var line: ArraySlice<UInt8> {
    // Nearly all tenants send compact JSON, which has nothing to remove.
    guard bytes.contains(where: { Self.isBreak($0) }) else { return bytes }
    var line: ArraySlice<UInt8> = []
    var isText = false
    var isEscaped = false
    for byte in bytes {
      if !isText, Self.isBreak(byte) || byte == UInt8(ascii: " ") { continue }
      if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      line.append(byte)
    }
    return line
  }

  /// The JSON as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The decoded JSON.
  ///
  /// - Throws: `DecodingError` for a number that cannot be represented.
  public func decoded<Value: Decodable>(
    as type: Value.Type = JSONValue.self
  ) throws -> Value {
    try WireJSON.decode(from: Data(bytes))
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }
}
