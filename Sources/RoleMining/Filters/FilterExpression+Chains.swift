extension FilterExpression {
  /// The conjunction of `conditions` as one flat chain; a single condition stays as it is.
  static func all(of conditions: [Self]) -> Self {
    let parts = conditions.flatMap { condition in
      guard case .and(let inner) = condition else { return [condition] }
      return inner
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// The disjunction of `conditions` as one flat chain; a single condition stays as it is.
  static func any(of conditions: [Self]) -> Self {
    let parts = conditions.flatMap { condition in
      guard case .or(let inner) = condition else { return [condition] }
      return inner
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }
}
