/// The sizes of two sets and of what both have.
package struct OverlapCounts: Sendable, Hashable {
  /// The size of the first set.
  package let first: Int
  /// The size of the second set.
  package let second: Int
  /// The size of their intersection.
  package let shared: Int

  /// Keeps sizes; impossible ones are clamped.
  package init(first: Int, second: Int, shared: Int) {
    self.first = max(0, first)
    self.second = max(0, second)
    self.shared = min(max(0, shared), self.first, self.second)
  }

  /// The Jaccard similarity, 0...1: shared by both among all; nil if both are empty.
  package var similarity: Double? { share(of: first + second - shared) }

  /// The share of the first that the second has, too, 0...1; nil if the first is empty.
  package var shareOfFirst: Double? { share(of: first) }

  /// The share of the second that the first has, too, 0...1; nil if the second is empty.
  package var shareOfSecond: Double? { share(of: second) }

  /// How the two are related.
  package var relation: OverlapRelation {
    switch (shared == first, shared == second) {
    case (true, true) where first > 0: .same
    case (true, false) where first > 0: .firstInside
    case (false, true) where second > 0: .secondInside
    default: shared == 0 ? .apart : .overlapping
    }
  }

  private func share(of whole: Int) -> Double? {
    whole == 0 ? nil : Double(shared) / Double(whole)
  }
}

extension OverlapCounts {
  /// Counts what two sets have in common.
  package init<Element: Hashable>(of first: Set<Element>, and second: Set<Element>) {
    let (small, large) = first.count <= second.count ? (first, second) : (second, first)
    self.init(
      first: first.count, second: second.count, shared: small.count { large.contains($0) })
  }
}
