/// A field that the server can filter a list by, as the endpoint documents it.
public struct FilterField: Sendable, Hashable {
  /// The type of a field's values, which decides how they are written.
  public enum Kind: Sendable, Hashable {
    /// Text in double quotes.
    case text
    /// A number, whole or with a fraction.
    case number
    /// `true` or `false`.
    case boolean
    /// An RFC 3339 date-time.
    case date
    /// One of these names, in double quotes.
    case choice([String])
  }

  /// The name on the wire; may hold dots, such as `entitlementRef.name`.
  public let name: String
  /// The type of its values.
  public let kind: Kind
  /// The documented operators, in order.
  public let operators: [FilterOperator]

  /// Describes a field of a list.
  public init(name: String, kind: Kind, operators: [FilterOperator]) {
    self.name = name
    self.kind = kind
    self.operators = operators
  }
}
