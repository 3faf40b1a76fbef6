extension FilterExpression {
  /// The wire form, with only the parentheses that the precedence of `not`, `and` and `or` requires.
  ///
  /// It is not percent-encoded: that happens once, when the query is built.
  public var text: String {
    switch self {
    case .test(let field, let comparison, let value):
      "\(field) \(comparison.rawValue) \(value.text)"
    case .isIn(let field, let values): "\(field) in \(list(values))"
    case .containsAll(let field, let values): "\(field) ca \(list(values))"
    case .present(let field): "pr \(field)"
    case .isNull(let field): "\(field) isnull"
    case .not(let condition): "not \(condition.text(bindingAtLeast: .condition))"
    case .and(let conditions): joined(conditions, by: " and ", binding: .and)
    case .or(let conditions): joined(conditions, by: " or ", binding: .or)
    }
  }

  private enum Binding: Int {
    case or
    case and
    case not
    case condition
  }

  private var binding: Binding {
    switch self {
    case .and(let conditions): conditions.count == 1 ? conditions[0].binding : .and
    case .or(let conditions): conditions.count == 1 ? conditions[0].binding : .or
    case .not: .not
    default: .condition
    }
  }

  private func text(bindingAtLeast least: Binding) -> String {
    binding.rawValue < least.rawValue ? "(\(text))" : text
  }

  private func joined(
    _ conditions: [FilterExpression], by word: String, binding: Binding
  ) -> String {
    guard conditions.count != 1 else { return conditions[0].text }
    return conditions.map { $0.text(bindingAtLeast: binding) }.joined(separator: word)
  }

  private func list(_ values: [FilterValue]) -> String {
    "(" + values.map(\.text).joined(separator: ", ") + ")"
  }
}
