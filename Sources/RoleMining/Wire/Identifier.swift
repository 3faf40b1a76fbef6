/// The id of one `Subject`, so that a potential role's id cannot be given where a session's is
/// asked for.
///
/// Ids are opaque text: the service documents UUIDs in two places only and shows 30- and 32-digit
/// hexadecimal forms elsewhere.
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
  /// Wraps an id that is written in the code.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as the service spells it.
  public var description: String { rawValue }
}

extension Identifier: Comparable {
  /// Orders ids by their text, for results that must not depend on chance.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
  /// Reads an id from text, a number, or an object that holds nothing but the id.
  public init(from decoder: any Decoder) throws {
    self.init(try LenientText(from: decoder).value)
  }

  /// Writes the id as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
