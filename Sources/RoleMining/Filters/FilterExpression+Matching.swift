extension FilterExpression {
  /// Whether a row passes, evaluated as the server would if it knew the fields (T-57).
  ///
  /// Text comparison ignores case, like the server's. A comparison with a missing value, or a value of
  /// another type, is false; `not` negates that like any other result.
  ///
  /// - Parameter value: the row's value for a field name; `nil` if it has none.
  /// - Returns: Whether the row passes.
  public func matches(_ value: (String) -> FilterValue?) -> Bool {
    switch self {
    case .test(let field, let comparison, let bound):
      value(field).map { $0.passes(comparison, bound) } ?? false
    case .isIn(let field, let bounds):
      value(field).map { own in bounds.contains { own.passes(.eq, $0) } } ?? false
    // A row has one value per field: a collection of one.
    case .containsAll(let field, let bounds):
      value(field).map { own in bounds.allSatisfy { own.passes(.eq, $0) } } ?? false
    case .present(let field): value(field) != nil
    case .isNull(let field): value(field) == nil
    case .not(let condition): !condition.matches(value)
    case .and(let conditions): conditions.allSatisfy { $0.matches(value) }
    case .or(let conditions): conditions.contains { $0.matches(value) }
    }
  }
}

extension FilterValue {
  fileprivate func passes(_ comparison: FilterComparison, _ bound: FilterValue) -> Bool {
    switch (self, bound) {
    case (.text(let own), .text(let bound)):
      Self.text(own.lowercased(), passes: comparison, bound.lowercased())
    case (.boolean(let own), .boolean(let bound)):
      switch comparison {
      case .eq: own == bound
      case .ne: own != bound
      default: false
      }
    case (.date(let own), .date(let bound)): Self.ordered(own, comparison, bound)
    default:
      if let own = number, let bound = bound.number {
        Self.ordered(own, comparison, bound)
      } else {
        false
      }
    }
  }

  private static func text(
    _ own: String, passes comparison: FilterComparison, _ bound: String
  ) -> Bool {
    switch comparison {
    case .co: bound.isEmpty || own.contains(bound)
    case .sw: own.hasPrefix(bound)
    default: ordered(own, comparison, bound)
    }
  }

  private static func ordered<Value: Comparable>(
    _ own: Value, _ comparison: FilterComparison, _ bound: Value
  ) -> Bool {
    switch comparison {
    case .eq: own == bound
    case .ne: own != bound
    case .ge: own >= bound
    case .gt: own > bound
    case .le: own <= bound
    case .lt: own < bound
    case .co, .sw: false
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .text, .boolean, .date: nil
    }
  }
}
