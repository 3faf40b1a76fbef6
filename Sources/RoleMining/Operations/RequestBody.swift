import FoundationEssentials

/// The body of a request: a value that is encoded when the request is sent.
public struct RequestBody: Sendable {
  /// The media type: `application/json`, or `application/json-patch+json` for a patch.
  public let contentType: String
  /// The value.
  public let value: any Encodable & Sendable

  /// A JSON body.
  public static func json(_ value: some Encodable & Sendable) -> Self {
    Self(contentType: "application/json", value: value)
  }

  /// A JSON Patch.
  public static func patch(_ steps: [PatchOperation]) -> Self {
    Self(contentType: "application/json-patch+json", value: steps)
  }

  /// The bytes.
  ///
  /// - Throws: `EncodingError` if the value holds a number that JSON cannot represent.
  public func encoded() throws -> Data {
    try WireJSON.encode(value)
  }
}
