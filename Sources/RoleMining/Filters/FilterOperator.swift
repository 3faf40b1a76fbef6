/// The operators of the filter grammar, as on the wire: lowercase only.
public enum FilterOperator: String, CaseIterable, Sendable, Hashable {
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
  /// The field is one of the listed values.
  case `in`
  /// The field, a collection, contains all listed values.
  case ca
  /// The field has a value; precedes the field.
  case pr
  /// The field has no value; follows the field and takes no value.
  case isnull
}
