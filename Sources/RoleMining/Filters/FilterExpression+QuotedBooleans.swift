extension FilterExpression {
  /// The same filter with its booleans as text: `saved eq "true"`.
  ///
  /// T-54: the sample of the session list quotes them, that of the potential roles does not. Unquoted ones
  /// are sent first; this form is the fallback after a 400.
  public var quotingBooleans: FilterExpression {
    switch self {
    case .test(let field, let comparison, let value):
      .test(field: field, comparison, Self.quoted(value))
    case .isIn(let field, let values): .isIn(field: field, values.map(Self.quoted))
    case .containsAll(let field, let values): .containsAll(field: field, values.map(Self.quoted))
    case .present, .isNull: self
    case .not(let condition): .not(condition.quotingBooleans)
    case .and(let conditions): .and(conditions.map(\.quotingBooleans))
    case .or(let conditions): .or(conditions.map(\.quotingBooleans))
    }
  }

  private static func quoted(_ value: FilterValue) -> FilterValue {
    guard case .boolean(let isTrue) = value else { return value }
    return .text(String(isTrue))
  }
}
