import FoundationEssentials

/// A Swift type whose values can appear in a filter.
public protocol FilterableValue {
  /// The type of field that holds it.
  static var kind: FilterField.Kind { get }
  /// This value in a filter.
  var filterValue: FilterValue { get }
}

extension String: FilterableValue {
  /// Text in double quotes.
  public static var kind: FilterField.Kind { .text }
  /// This text.
  public var filterValue: FilterValue { .text(self) }
}

extension Int: FilterableValue {
  /// A number.
  public static var kind: FilterField.Kind { .number }
  /// This number.
  public var filterValue: FilterValue { .integer(self) }
}

extension Bool: FilterableValue {
  /// True or false.
  public static var kind: FilterField.Kind { .boolean }
  /// This boolean.
  public var filterValue: FilterValue { .boolean(self) }
}

extension Date: FilterableValue {
  /// A date-time.
  public static var kind: FilterField.Kind { .date }
  /// This moment.
  public var filterValue: FilterValue { .date(self) }
}
