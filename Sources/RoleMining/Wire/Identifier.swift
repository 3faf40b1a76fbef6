/// The id of a `Subject`, so that ids of different things do not mix.
///
///
/// Ids are opaque: the service documents UUIDs in only two places and shows 30- and 32-digit hexadecimal
/// forms elsewhere.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable {
  /// The id as the service spells it.
  public let rawValue: String

  /// Wraps an id as the service spells it.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps an id as the service spells it.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Wraps an id in a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as the service spells it.
  public var description: String { rawValue }
}

extension Identifier: Comparable {
  /// Orders ids by their text, for deterministic results.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
  /// Decodes text, a number, or an object with the id as its only field.
  public init(from decoder: any Decoder) throws {
    self.init(try LenientText(from: decoder).value)
  }

  /// Encodes the id as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
