extension Field where Abilities: Equals {
  /// The field equals `value`.
  public static func == (field: Self, value: Value) -> Filter<Fields> {
    field.test(.eq, value)
  }
}

extension Field where Abilities: Equals, Value == String {
  /// The field equals the wire name of `value`, a case of one of the API's enumerations.
  public static func == (field: Self, value: some RawRepresentable<String>) -> Filter<Fields> {
    field.test(.eq, value.rawValue)
  }
}

extension Field where Abilities: IsListed {
  /// The field is one of `values`.
  public func isOne(of values: [Value]) -> Filter<Fields> {
    Filter(.isIn(field: name, values.map(\.filterValue)))
  }
}

extension Field where Abilities: Starts, Value == String {
  /// The text of the field starts with `prefix`, ignoring case.
  public func starts(with prefix: String) -> Filter<Fields> {
    test(.sw, prefix)
  }
}

extension Field where Abilities: Contains, Value == String {
  /// The text of the field contains `part`, ignoring case.
  public func contains(_ part: String) -> Filter<Fields> {
    test(.co, part)
  }
}

extension Field where Abilities: RanksAbove {
  /// The field is at least `value`.
  public static func >= (field: Self, value: Value) -> Filter<Fields> {
    field.test(.ge, value)
  }

  /// The field is greater than `value`.
  public static func > (field: Self, value: Value) -> Filter<Fields> {
    field.test(.gt, value)
  }
}

extension Field where Abilities: RanksBelow {
  /// The field is at most `value`.
  public static func <= (field: Self, value: Value) -> Filter<Fields> {
    field.test(.le, value)
  }

  /// The field is less than `value`.
  public static func < (field: Self, value: Value) -> Filter<Fields> {
    field.test(.lt, value)
  }
}

extension Field {
  fileprivate func test(_ comparison: FilterComparison, _ value: Value) -> Filter<Fields> {
    Filter(.test(field: name, comparison, value.filterValue))
  }
}
