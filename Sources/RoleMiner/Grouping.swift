/// Groups the identities of a scope by bundles.
///
/// Each group has a bundle of entitlements. An identity joins the group whose bundle is most similar to
/// its own entitlements, at least by the threshold; if there is none, it starts a group. Then each
/// bundle is computed again from the members, groups with sufficiently similar bundles are merged, and
/// all identities choose again, until nothing changes. Identities are compared only with bundles, never
/// with one another.
struct Grouping {
  /// The groups, heaviest first.
  private(set) var groups: [Group] = []

  private let collapse: Collapse
  private let threshold: Int
  private var counter: BundleCounter

  /// Most structures settle in three to six rounds; noise may oscillate between two states forever.
  static let mostRounds = 12

  init(_ collapse: Collapse, threshold: Int) {
    self.collapse = collapse
    // The threshold may come from outside; values are clamped.
    self.threshold = min(max(threshold, 0), 100)
    counter = BundleCounter(collapse)
    for _ in 0..<Self.mostRounds {
      let next = choose(among: mergedBundles())
      guard next != groups else { break }
      groups = next
    }
  }

  /// The groups' bundles, heaviest group first, without those similar to an earlier one.
  private mutating func mergedBundles() -> BundleIndex {
    var index = BundleIndex(
      threshold: threshold, entitlementCount: collapse.entitlements.count)
    for group in groups {
      let bundle = counter.bundle(of: group)
      if index.mostSimilar(to: bundle[...]) == nil { _ = index.insert(bundle) }
    }
    return index
  }

  /// Lets each set join the most similar bundle, or start a group that later sets may join.
  private func choose(among bundles: BundleIndex) -> [Group] {
    var index = bundles
    var chosen = [Group](repeating: Group(), count: index.bundles.count)
    for set in 0..<collapse.count {
      let entitlements = collapse.sets[set]
      let number = index.mostSimilar(to: entitlements) ?? index.insert(Bundle(entitlements))
      if number == chosen.count { chosen.append(Group()) }
      chosen[number].add(set, weight: collapse.weight(of: set))
    }
    return chosen.filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.sets[0]) < ($0.weight, $1.sets[0]) }
  }
}
