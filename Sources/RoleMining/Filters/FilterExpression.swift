/// A filter as a tree of conditions, without knowledge of the list it is meant for.
///
/// `Filter` is the form for one list, which holds only what that list documents.
public indirect enum FilterExpression: Sendable, Hashable {
  /// Compares a field with a value: `quality ge 80`.
  case test(field: String, FilterComparison, FilterValue)
  /// The field is one of one or more values: `name in ("A", "B")`.
  case isIn(field: String, [FilterValue])
  /// The field, a collection, contains all of one or more values: `name ca ("A", "B")`.
  case containsAll(field: String, [FilterValue])
  /// The field has a value: `pr description`.
  case present(field: String)
  /// The field has no value: `description isnull`.
  case isNull(field: String)
  /// The condition does not hold.
  case not(FilterExpression)
  /// All of two or more conditions hold.
  case and([FilterExpression])
  /// At least one of two or more conditions holds.
  case or([FilterExpression])
}
