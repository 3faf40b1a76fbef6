extension FilterExpression {
  /// Splits the outermost chain of `and` into the part that a list documenting `fields` can evaluate and
  /// the rest, which must be evaluated locally (T-57). A row passes if it passes both.
  ///
  /// A condition inside `or` or `not` is never split off.
  public func divided(
    by fields: [FilterField]
  ) -> (asked: FilterExpression?, rest: FilterExpression?) {
    let parts = if case .and(let conditions) = self { conditions } else { [self] }
    let asked = parts.filter { $0.isUnderstood(with: fields) }
    let rest = parts.filter { !$0.isUnderstood(with: fields) }
    return (asked.isEmpty ? nil : .all(of: asked), rest.isEmpty ? nil : .all(of: rest))
  }

  /// Whether every condition uses a documented field and operator.
  public func isUnderstood(with fields: [FilterField]) -> Bool {
    conditions.allSatisfy { condition in
      fields.contains { $0.name == condition.field && $0.operators.contains(condition.operator) }
    }
  }

  /// The fields with their operators, from left to right.
  public var conditions: [(field: String, operator: FilterOperator)] {
    switch self {
    case .test(let field, let comparison, _): [(field, comparison.operator)]
    case .isIn(let field, _): [(field, .in)]
    case .containsAll(let field, _): [(field, .ca)]
    case .present(let field): [(field, .pr)]
    case .isNull(let field): [(field, .isnull)]
    case .not(let condition): condition.conditions
    case .and(let conditions), .or(let conditions): conditions.flatMap(\.conditions)
    }
  }
}

extension FilterComparison {
  fileprivate var `operator`: FilterOperator {
    switch self {
    case .eq: .eq
    case .ne: .ne
    case .co: .co
    case .sw: .sw
    case .ge: .ge
    case .gt: .gt
    case .le: .le
    case .lt: .lt
    }
  }
}
