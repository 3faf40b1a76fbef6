/// A filter as a tree of conditions, independent of any list.
///
/// `Filter` is the form for one list, restricted to its documented fields.
public indirect enum FilterExpression: Sendable, Hashable {
  /// Compares a field with a value: `quality ge 80`.
  case test(field: String, FilterComparison, FilterValue)
  /// The field equals one of the values: `name in ("A", "B")`.
  case isIn(field: String, [FilterValue])
  /// The field, a collection, contains all values: `name ca ("A", "B")`.
  case containsAll(field: String, [FilterValue])
  /// The field has a value: `pr description`.
  case present(field: String)
  /// The field has no value: `description isnull`.
  case isNull(field: String)
  /// The condition is false.
  case not(FilterExpression)
  /// All of two or more conditions are true.
  case and([FilterExpression])
  /// At least one of two or more conditions is true.
  case or([FilterExpression])
}
