/// The rules worth showing among all that were found.
struct RuleFront {
  /// The greatest number of rules.
  static let greatestCount = 6
  /// The rule to use and a more precise one fit at least these shares of the role, if any rule does.
  static let leastRecall = (shortest: 0.5, precise: 0.7)
  /// How much more precise another rule must be; less is chance.
  static let leastGain = 0.05
  /// Of those who fit a more complete rule, at least this share is in the role.
  static let leastPrecision = 0.1
  /// An alternative is at most this much worse than the best rule, and at least this good.
  static let alternative = (tolerance: 0.15, leastBalance: 0.5)

  private var chosen: [(draft: RuleDraft, merits: [RatedRule.Merit])] = []

  var best: RuleDraft? { chosen.first?.draft }

  init(_ drafts: [RuleDraft]) {
    let drafts = drafts.filter(\.isTelling)
    func best(recallWeight: Double = 1, _ isFit: (RuleDraft) -> Bool) -> RuleDraft? {
      drafts.filter(isFit).min { $0.precedes($1, recallWeight: recallWeight) }
    }
    guard
      let shortest = best({ $0.recall >= Self.leastRecall.shortest }) ?? best({ _ in true })
    else { return }
    add(shortest, .shortest)
    let precise = best(recallWeight: 1.0 / 3) {
      $0.recall >= Self.leastRecall.precise
        && $0.precision >= shortest.precision + Self.leastGain
    }
    add(precise ?? shortest, .precise)
    let complete = best(recallWeight: 3) {
      $0.precision >= Self.leastPrecision && $0.recall > shortest.recall
    }
    let isWorthIt =
      (complete?.score(recallWeight: 3) ?? 0) > shortest.score(recallWeight: 3)
    add(isWorthIt ? complete ?? shortest : shortest, .complete)
    let least = max(
      Self.alternative.leastBalance, shortest.balance() - Self.alternative.tolerance)
    for draft in drafts.filter({ $0.balance() >= least }).sorted(by: { $0.precedes($1) })
    where chosen.count < Self.greatestCount {
      let attributes = draft.terms.map(\.facet)
      // A rule with additional conditions says nothing new.
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
