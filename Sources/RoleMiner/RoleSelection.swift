/// Chooses the drafts that are reported for a minimum number of identities.
struct RoleSelection {
  let basis: MiningBasis
  let gate: Gate

  /// The drafts that are large enough and not due to chance, largest first.
  ///
  /// A senior role that is too small returns its people to the junior one.
  func roles(of drafts: [RoleDraft]) -> [RoleDraft] {
    var drafts = drafts
    var counter = BundleCounter(basis.collapse)
    // Largest cores first: a senior role, whose core is larger, must return its people before its junior is tested.
    let order = drafts.indices.sorted {
      (drafts[$1].group.bundle.count, $1) < (drafts[$0].group.bundle.count, $0)
    }
    for place in order {
      guard let origin = drafts[place].origin, !gate.admits(drafts[place].group) else { continue }
      let sets = (drafts[origin].group.sets + drafts[place].group.sets).sorted()
      drafts[origin].group = counter.group(sets[...])
      drafts[origin].support = basis.chance.support(of: drafts[origin].group, in: basis.collapse)
    }
    let candidates = drafts.filter { gate.admits($0.group) }
    let limit = ChanceTest.limit(for: candidates.map(\.support))
    return candidates.filter { $0.support >= limit }
      .sorted { ($1.group.weight, first($0)) < ($0.group.weight, first($1)) }
  }

  /// The first member.
  private func first(_ draft: RoleDraft) -> Int32 {
    draft.group.sets.reduce(Int32.max) { least, set in
      min(least, basis.collapse.members[Int(set)].first ?? .max)
    }
  }
}
