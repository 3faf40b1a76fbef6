/// A count that is known only within bounds; exact if they are the same.
package struct CountBounds: Sendable, Hashable {
  /// It is at least this.
  package let lower: Int
  /// It is at most this.
  package let upper: Int

  /// Keeps bounds.
  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// An exact count.
  package init(exactly count: Int) { self.init(count, count) }

  /// The count, if it is known exactly.
  package var exact: Int? { lower == upper ? lower : nil }
}
