/// How two sets are related.
package enum OverlapRelation: String, Sendable, Hashable {
  /// They have the same elements.
  case same
  /// All of the first is in the second, which has more.
  case firstInside
  /// All of the second is in the first, which has more.
  case secondInside
  /// They share some.
  case overlapping
  /// They share nothing.
  case apart
}
