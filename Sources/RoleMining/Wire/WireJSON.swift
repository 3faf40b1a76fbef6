import FoundationEssentials

/// How this API writes and reads JSON.
public enum WireJSON {
  /// Writes a value with the wire's own date form (RFC 3339, three fraction digits, UTC) and its fields
  /// in the order of their names, so that equal values give equal bytes. With `readable` the text is
  /// indented, for people.
  ///
  /// - Throws: `EncodingError` when the value holds a number that JSON cannot.
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

  /// Reads a value.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be read.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from body: Data
  ) throws -> Value {
    try JSONDecoder().decode(type, from: body)
  }
}
