/// The rules worth showing among all that were found.
struct RuleFront {
  /// The greatest number of rules.
  static let greatestCount = 6
  /// A more precise rule may not miss more than this share of the role.
  private static let leastRecall = 0.5
  /// Of those who fit a more complete rule, at least this share must be in the role.
  private static let leastPrecision = 0.1
  /// An alternative is at most this much worse than the best rule.
  private static let tolerance = 0.15

  private var chosen: [(draft: RuleDraft, merits: [RatedRule.Merit])] = []

  var best: RuleDraft? { chosen.first?.draft }

  init(_ drafts: [RuleDraft]) {
    let drafts = drafts.filter { $0.matchedMembers > 0 }
    guard let best = drafts.min(by: { $0.precedes($1) }) else { return }
    add(best, .shortest)
    if let precise = drafts.filter({ $0.recall >= Self.leastRecall })
      .min(by: { $0.precedes($1, recallWeight: 1.0 / 3) })
    {
      add(precise.precision > best.precision ? precise : best, .precise)
    }
    if let complete = drafts.filter({ $0.precision >= Self.leastPrecision })
      .min(by: { $0.precedes($1, recallWeight: 3) })
    {
      add(complete.recall > best.recall ? complete : best, .complete)
    }
    for draft in drafts.sorted(by: { $0.precedes($1) }) {
      guard chosen.count < Self.greatestCount,
        draft.balance() >= best.balance() - Self.tolerance
      else { break }
      let attributes = draft.terms.map(\.facet)
      // One with further conditions says nothing new unless it is better.
      let isNew = !chosen.contains { Set($0.draft.terms.map(\.facet)).isSubset(of: attributes) }
      if isNew { add(draft, .alternative) }
    }
  }

  private mutating func add(_ draft: RuleDraft, _ merit: RatedRule.Merit) {
    if let place = chosen.firstIndex(where: { $0.draft.terms == draft.terms }) {
      chosen[place].merits.append(merit)
    } else {
      chosen.append((draft, [merit]))
    }
  }

  func rated(_ facets: [RuleFacet]) -> [RatedRule] {
    chosen.map { draft, merits in
      let conditions = draft.terms.map { term in
        RuleCondition(facets[term.facet].column.name, facets[term.facet].values(of: term.mask))
      }
      let figures = RuleFigures(
        matchedMembers: draft.matchedMembers, members: draft.memberCount, matched: draft.matched)
      return RatedRule(MembershipRule(conditions), figures, merits: merits)
    }
  }
}
