/// Where a text stands in the columns that it was given.
public enum Alignment: Hashable, Sendable {
  /// At the left.
  case leading
  /// In the middle.
  case center
  /// At the right, as numbers do.
  case trailing
}
