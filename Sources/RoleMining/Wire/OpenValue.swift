/// A value of an enumeration that the service may extend at any time.
///
/// T-23: adding a value is officially not a breaking change, so an unknown one is kept, shown and sent
/// back unchanged.
public protocol OpenValue: RawRepresentable<String>, Hashable, Sendable, Codable,
  CustomStringConvertible
{
  /// Wraps the wire's value.
  init(rawValue: String)
}

extension OpenValue {
  /// Decodes the value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try LenientText(from: decoder).value)
  }

  /// Encodes the value unchanged.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The value on the wire.
  public var description: String { rawValue }
}
