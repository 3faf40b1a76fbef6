/// The alignment of a text in its columns.
package enum Alignment: Hashable, Sendable {
  /// Left.
  case leading
  /// Centred.
  case center
  /// Right, as for numbers.
  case trailing
}
