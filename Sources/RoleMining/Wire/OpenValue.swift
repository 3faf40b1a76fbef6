/// One of a set of words that the service may extend at any time.
///
/// T-23: adding a value is officially not a breaking change, so a word that is not known here is
/// kept, shown as it came and sent back as it came.
public protocol OpenValue: RawRepresentable<String>, Hashable, Sendable, Codable,
  CustomStringConvertible
{
  /// Wraps a word of the service.
  init(rawValue: String)
}

extension OpenValue {
  /// Reads the word.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try LenientText(from: decoder).value)
  }

  /// Writes the word as it came.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The word as the service spells it.
  public var description: String { rawValue }
}
