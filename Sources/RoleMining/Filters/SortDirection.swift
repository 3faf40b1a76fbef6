/// The direction of a sort.
public enum SortDirection: Sendable, Hashable, CaseIterable {
  /// The smallest first.
  case ascending
  /// The greatest first; a `-` before the key on the wire.
  case descending
}
