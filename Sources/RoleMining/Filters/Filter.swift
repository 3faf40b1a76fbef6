/// A filter for one list, with documented fields and operators only.
///
///     let strong = Filter<PotentialRoleFields> { $0.quality >= 80 && $0.saved == false }
///     let typed = try Filter<PotentialRoleFields>(parsing: "quality ge 80 and saved eq false")
public struct Filter<Fields: ListingFields>: Sendable, Hashable {
  /// The conditions.
  public let expression: FilterExpression

  /// Builds a filter from conditions on the list's fields.
  public init(_ condition: (Fields) -> Self) {
    self = condition(Fields())
  }

  /// Parses the wire form, not percent-encoded.
  ///
  /// - Parameters:
  ///   - text: the filter.
  ///   - vocabulary: words to accept in addition to the wire's.
  /// - Throws: the first syntax error, with its position and what is allowed there.
  public init(
    parsing text: String, vocabulary: FilterVocabulary = .wire
  ) throws(FilterSyntaxError) {
    self.init(
      try FilterExpression(
        parsing: text, fields: Fields.filterFields, vocabulary: vocabulary))
  }

  /// Wraps conditions that are known to fit the list.
  package init(_ expression: FilterExpression) {
    self.expression = expression
  }

  /// The wire form, not percent-encoded.
  public var text: String { expression.text }

  /// A row passes if it passes both filters.
  public static func && (left: Self, right: Self) -> Self {
    Self(.all(of: [left.expression, right.expression]))
  }

  /// A row passes if it passes at least one of the filters.
  public static func || (left: Self, right: Self) -> Self {
    Self(.any(of: [left.expression, right.expression]))
  }

  /// A row passes if it does not pass the filter.
  public static prefix func ! (filter: Self) -> Self {
    Self(.not(filter.expression))
  }
}
