/// The operators that compare a field with one value.
public enum FilterComparison: String, CaseIterable, Sendable, Hashable {
  /// The field equals the value.
  case eq
  /// The field does not equal the value.
  case ne
  /// The text of the field contains the value.
  case co
  /// The text of the field starts with the value.
  case sw
  /// The field is at least the value.
  case ge
  /// The field is greater than the value.
  case gt
  /// The field is at most the value.
  case le
  /// The field is less than the value.
  case lt
}
