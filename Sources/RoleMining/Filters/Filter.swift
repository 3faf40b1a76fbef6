/// A filter for one list, which holds only fields and operators that its endpoint documents.
///
///     let strong = Filter<PotentialRoleFields> { $0.quality >= 80 && $0.saved == false }
///     let typed = try Filter<PotentialRoleFields>(parsing: "quality ge 80 and saved eq false")
public struct Filter<Fields: ListingFields>: Sendable, Hashable {
  /// The conditions.
  public let expression: FilterExpression

  /// Builds a filter from conditions on the fields of the list.
  public init(_ condition: (Fields) -> Self) {
    self = condition(Fields())
  }

  /// Reads the wire form, not percent-encoded.
  ///
  /// - Throws: the first thing that is wrong, with its place and what is allowed there.
  public init(parsing text: String) throws(FilterSyntaxError) {
    self.init(try FilterExpression(parsing: text, fields: Fields.filterFields))
  }

  /// Takes conditions that are known to fit the list.
  package init(_ expression: FilterExpression) {
    self.expression = expression
  }

  /// The wire form, not percent-encoded.
  public var text: String { expression.text }

  /// Both filters let a row through.
  public static func && (left: Self, right: Self) -> Self {
    Self(.all(of: [left.expression, right.expression]))
  }

  /// At least one of the filters lets a row through.
  public static func || (left: Self, right: Self) -> Self {
    Self(.any(of: [left.expression, right.expression]))
  }

  /// The filter does not let a row through.
  public static prefix func ! (filter: Self) -> Self {
    Self(.not(filter.expression))
  }
}
