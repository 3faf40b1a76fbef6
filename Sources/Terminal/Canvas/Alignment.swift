/// The alignment of a text in its columns.
public enum Alignment: Hashable, Sendable {
  /// Left.
  case leading
  /// Centred.
  case center
  /// Right, as for numbers.
  case trailing
}
