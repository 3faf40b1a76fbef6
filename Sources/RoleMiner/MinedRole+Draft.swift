extension MinedRole {
  /// Computes the figures of a draft.
  init(
    _ draft: RoleDraft, _ basis: MiningBasis, _ assignments: Assignments, _ freshness: Freshness
  ) {
    let collapse = basis.collapse
    let core = draft.group.bundle.map { Int(basis.entitlements[Int($0)]) }.sorted()
    let members = draft.group.sets.flatMap { collapse.members[Int($0)].map(Int.init) }.sorted()
    self.init(
      members: members, entitlements: assignments.entitlements(heldBy: members), core: core,
      density: percent(Density().fraction(of: draft.group.sets, in: collapse)),
      freshness: freshness.percentage(ofCore: core), support: draft.support,
      isCrossFunctional: draft.isCrossFunctional, layer: nil)
  }
}
