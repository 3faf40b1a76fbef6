import FoundationEssentials

/// The fields of an object on the wire, decoded as leniently as the service writes them.
///
/// A missing field and a null are both `nil`, and a number may be text; only a value that does not fit is
/// an error, which names the field.
struct WireFields<Key: CodingKey> {
  let container: KeyedDecodingContainer<Key>

  init(_ decoder: any Decoder, keyedBy key: Key.Type = Key.self) throws {
    container = try decoder.container(keyedBy: key)
  }

  func text(_ key: Key) throws -> String? {
    // The documented type first, here and below: a failed attempt costs more than the value.
    if let text = try? container.decodeIfPresent(String.self, forKey: key) { return text }
    return try value(key, as: LenientText.self)?.value
  }

  func integer(_ key: Key) throws -> Int? {
    if let integer = try? container.decodeIfPresent(Int.self, forKey: key) { return integer }
    guard let number = try number(key) else { return nil }
    guard let integer = Int(exactly: number.rounded()) else {
      throw mismatch(key, "expected a whole number, got \(number)")
    }
    return integer
  }

  /// T-15: counts arrive as numbers and as numeric text.
  func number(_ key: Key) throws -> Double? {
    if let number = try? container.decodeIfPresent(Double.self, forKey: key) { return number }
    guard let text = try text(key) else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw mismatch(key, "expected a number, got '\(text)'")
    }
    return number
  }

  func flag(_ key: Key) throws -> Bool? {
    if let flag = try? container.decodeIfPresent(Bool.self, forKey: key) { return flag }
    guard let text = try text(key) else { return nil }
    guard let flag = Bool(text.lowercased()) else {
      throw mismatch(key, "expected true or false, got '\(text)'")
    }
    return flag
  }

  /// T-69: dates have zero to nine fraction digits, and not always a zone. An invalid one is dropped: the
  /// rest of the object matters more.
  func date(_ key: Key) -> Date? {
    (try? text(key)).flatMap(Timestamp.parseTolerantly)
  }

  func value<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) throws -> Value? {
    guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
    return try container.decode(Value.self, forKey: key)
  }

  /// The value of a field that the object cannot do without.
  func required<Value: Decodable>(
    _ key: Key, as type: Value.Type = Value.self
  ) throws -> Value {
    guard let value = try value(key, as: Value.self) else {
      throw mismatch(key, "missing")
    }
    return value
  }

  func mismatch(_ key: Key, _ message: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: container, debugDescription: message)
  }
}
