/// Groups rows by bundles.
///
/// Each group has a bundle. A row joins the group whose bundle is most similar to its own set, if the similarity
/// reaches the threshold; rows without such a group start groups that later rows may join. Then each bundle is
/// computed again from the members, groups with sufficiently similar bundles are merged, and all rows choose again,
/// until nothing changes. Rows are compared only with bundles, never with one another.
struct Grouping: Sendable {
  /// The groups of two rows or more, heaviest first.
  private(set) var groups: [Group] = []

  /// Whether the work was cut short before the groups had settled, because nothing like groups emerged.
  private(set) var isCut = false

  private let collapse: Collapse
  private let threshold: Int

  /// Access with structure usually settles in three to six rounds; noise may oscillate between two states forever.
  static let mostRounds = 12

  /// Groups the rows of a collapse.
  ///
  /// - Parameters:
  ///   - collapse: The distinct sets of the rows.
  ///   - threshold: The minimum similarity to a bundle in percent; it is clamped to 0...100.
  ///   - effort: Asked whether to go on.
  /// - Throws: `Stopped`.
  init(_ collapse: Collapse, threshold: Int, _ effort: Effort) throws(Stopped) {
    self.collapse = collapse
    self.threshold = min(max(threshold, 0), 100)
    // Access with structure needs a fraction of this.
    var allowance = 60_000_000 + 250 * collapse.pairCount
    var choice = BundleChoice(of: collapse)
    for _ in 0..<Self.mostRounds {
      let bundles = mergedBundles(&allowance)
      try choice.choose(among: bundles, threshold: self.threshold, &allowance, effort)
      let next = grouped(choice.places)
      guard next != groups else { break }
      groups = next
      isCut = allowance < 0
      if isCut { break }
    }
  }

  /// The groups' bundles, heaviest group first, without those similar to an earlier one.
  private func mergedBundles(_ allowance: inout Int) -> [Bundle] {
    var index = BundleIndex(threshold: threshold, columnCount: collapse.columnCount)
    var visits = Visits(columnCount: collapse.columnCount)
    var merged: [Bundle] = []
    for group in groups where !index.hasSimilar(to: group.bundle[...], &visits) {
      index.insert(group.bundle[...])
      merged.append(group.bundle)
    }
    allowance -= visits.cost
    return merged
  }

  private func grouped(_ chosen: [Int32]) -> [Group] {
    grouped(SparseRows(classes: chosen, count: Int(chosen.max() ?? -1) + 1))
  }

  private func grouped(_ members: SparseRows) -> [Group] {
    var counter = BundleCounter(collapse)
    let earlier = Dictionary(
      groups.map { ($0.sets[0], $0) }, uniquingKeysWith: { first, _ in first })
    return (0..<members.rowCount).filter { isShared(members[$0]) }
      .map { number in
        let sets = members[number]
        if let known = earlier[sets[sets.startIndex]], known.sets[...] == sets { return known }
        return counter.group(sets)
      }
      .sorted { ($1.weight, $0.sets[0]) < ($0.weight, $1.sets[0]) }
  }

  /// Whether the sets are those of several rows. A row alone is in no group, and chooses afresh in each round.
  private func isShared(_ sets: ArraySlice<Int32>) -> Bool {
    sets.count > 1 || sets.contains { collapse.weight(of: Int($0)) > 1 }
  }

  /// The given groups after their rows have chosen again among them. No group is merged or started.
  ///
  /// Here a row chooses the bundle that fits best, and a bundle is what most members hold: what all of a group's own
  /// people have still counts when others crowd the group. A row that resembles no bundle stays.
  ///
  /// - Parameters:
  ///   - groups: The sets of each group.
  ///   - collapse: The distinct sets of the rows.
  ///   - threshold: The minimum similarity to a bundle, in percent.
  ///   - effort: Asked whether to go on.
  /// - Returns: A group for each given one, in their order; some may be empty.
  /// - Throws: `Stopped`.
  static func settled(
    _ groups: SparseRows, _ collapse: Collapse, threshold: Int, _ effort: Effort
  ) throws(Stopped) -> [Group] {
    let threshold = min(max(threshold, 0), 100)
    var counter = BundleCounter(collapse)
    var members = groups
    for _ in 0..<Self.roundsToSettle {
      var index = BundleIndex(threshold: threshold, columnCount: collapse.columnCount)
      for group in 0..<members.rowCount {
        index.insert(counter.group(members[group], holding: Self.choicePercent).bundle[...])
      }
      let (fixed, places) = (index, members.classes(count: collapse.count))
      let chosen = try collapse.lookedUp(effort) { set, visits in
        fixed.bestFitting(collapse.sets[set], &visits).map(Int32.init) ?? places[set]
      }
      members = SparseRows(classes: chosen.places, count: members.rowCount)
    }
    return (0..<members.rowCount).map { counter.group(members[$0]) }
  }

  private static let roundsToSettle = 2

  /// The percentage of members who must hold something for it to be in a bundle that rows choose from.
  private static let choicePercent = 50
}
