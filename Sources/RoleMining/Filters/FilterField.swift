/// A field that a list can be filtered by on the server, as its endpoint documents it.
public struct FilterField: Sendable, Hashable {
  /// What a field holds, and so how its values are written.
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
  /// What the field holds.
  public let kind: Kind
  /// The operators that the endpoint documents, in its order.
  public let operators: [FilterOperator]

  /// Describes one field of a list.
  public init(name: String, kind: Kind, operators: [FilterOperator]) {
    self.name = name
    self.kind = kind
    self.operators = operators
  }
}
