/// How much two sets have in common: of entitlements, or of identities.
package struct AccessOverlap<Element: Hashable & Comparable & Sendable>: Sendable, Hashable {
  /// What both have, ascending.
  package let shared: [Element]
  /// What only the first has, ascending.
  package let ownOfFirst: [Element]
  /// What only the second has, ascending.
  package let ownOfSecond: [Element]

  /// Compares two sets.
  package init(_ first: Set<Element>, _ second: Set<Element>) {
    shared = first.intersection(second).sorted()
    ownOfFirst = first.subtracting(second).sorted()
    ownOfSecond = second.subtracting(first).sorted()
  }

  /// Their sizes.
  package var counts: OverlapCounts {
    OverlapCounts(
      first: shared.count + ownOfFirst.count, second: shared.count + ownOfSecond.count,
      shared: shared.count)
  }
}
