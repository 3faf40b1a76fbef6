extension MinedRole {
  /// Computes the figures of a draft.
  init(
    _ draft: RoleDraft, _ basis: MiningBasis, _ assignments: Assignments, _ freshness: Freshness
  ) {
    let (collapse, bundle) = (basis.collapse, draft.group.bundle)
    let core = bundle.map { Int(basis.entitlements[Int($0)]) }.sorted()
    var fitOfMember: [(member: Int, fit: Int)] = []
    for set in draft.group.sets {
      let held = sharedCount(bundle[...], collapse.sets[Int(set)])
      let fit = percent(Double(held) / Double(max(1, core.count)))
      fitOfMember += collapse.members[Int(set)].map { (Int($0), fit) }
    }
    fitOfMember.sort { $0.member < $1.member }
    let members = fitOfMember.map(\.member)
    self.init(
      members: members, fits: fitOfMember.map(\.fit),
      entitlements: assignments.entitlements(heldBy: members), core: core,
      density: percent(Density().fraction(of: draft.group.sets, in: collapse)),
      freshness: freshness.percentage(ofCore: core), support: draft.support,
      isCrossFunctional: draft.isCrossFunctional, layer: nil)
  }
}
