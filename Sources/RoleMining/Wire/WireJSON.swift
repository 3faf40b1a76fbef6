import FoundationEssentials

/// How this API encodes and decodes JSON.
public enum WireJSON {
  /// Encodes a value with the wire's date format (RFC 3339, three fraction digits, UTC) and sorted keys, so
  /// that equal values give equal bytes. `readable` indents the text for people.
  ///
  /// - Throws: `EncodingError` if the value holds a number that JSON cannot represent.
  public static func encode(_ value: some Encodable, readable: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      readable
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(Timestamp.text(for: date))
    }
    return try encoder.encode(value)
  }

  /// Decodes a value.
  ///
  /// - Throws: `DecodingError` that names the field.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from body: Data
  ) throws -> Value {
    try JSONDecoder().decode(type, from: body)
  }
}
