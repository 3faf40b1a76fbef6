import FoundationEssentials

/// A Swift type whose values a filter can compare a field with.
public protocol FilterableValue {
  /// What a field of this type holds.
  static var kind: FilterField.Kind { get }
  /// This value as it goes into a filter.
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
