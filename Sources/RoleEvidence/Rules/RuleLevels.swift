/// The rules of one, two and three conditions over some facets; each level extends the most promising rules of
/// the level before.
struct RuleLevels {
  /// The identities of the role, and all others.
  struct Split {
    var members: [Int32] = []
    var others: [Int32] = []
  }

  /// How many attributes longer rules may use: those that say most by themselves.
  private static let greatestFacetCount = 8
  /// How many values are looked at on each level before it ends: a hundredth of a second. The limit is reached only
  /// where all attributes say little, because then each condition leaves many identities.
  private static let greatestWork = 1_500_000

  let facets: [RuleFacet]
  private(set) var drafts: [RuleDraft] = []
  private let memberCount: Int

  init(_ facets: [RuleFacet], _ everybody: Split) {
    self.facets = facets
    memberCount = everybody.members.count
    var seen: Set<[RuleDraft.Term]> = []
    var level = drafts(after: [], everybody, Array(facets.indices), &seen)
    drafts = level
    let telling = Self.telling(level)
    for length in 2...MembershipRule.greatestConditionCount {
      let best = drafts.lazy.map { $0.balance() }.max() ?? 0
      guard length < 3 || best < RuleSearch.asGoodAsFits else { break }
      var longer: [RuleDraft] = []
      var work = 0
      for draft in promising(level) where work < Self.greatestWork {
        let rest = draft.terms.reduce(everybody) { rest, term in
          Split(
            members: facets[term.facet].matching(term.mask, among: rest.members),
            others: facets[term.facet].matching(term.mask, among: rest.others))
        }
        work += (rest.members.count + rest.others.count) * telling.count
        longer += drafts(after: draft.terms, rest, telling, &seen)
      }
      drafts += longer
      level = longer
    }
  }

  /// The facets of the best rules with one condition.
  private static func telling(_ level: [RuleDraft]) -> [Int] {
    var telling: [Int] = []
    for draft in level.sorted(by: { $0.precedes($1, recallWeight: 2) })
    where telling.count < greatestFacetCount {
      for term in draft.terms where !telling.contains(term.facet) { telling.append(term.facet) }
    }
    return telling.sorted()
  }

  /// The rules with one condition more than some terms.
  private func drafts(
    after terms: [RuleDraft.Term], _ rest: Split, _ places: [Int],
    _ seen: inout Set<[RuleDraft.Term]>
  ) -> [RuleDraft] {
    var found: [RuleDraft] = []
    for place in places where !terms.contains(where: { $0.facet == place }) {
      let facet = facets[place]
      let members = facet.counts(among: rest.members)
      let others = facet.counts(among: rest.others)
      for mask in facet.masks(members: members, others: others).sorted() {
        let all = (terms + [RuleDraft.Term(facet: place, mask: mask)]).sorted()
        guard seen.insert(all).inserted else { continue }
        let fitting = (
          members: RuleFacet.count(mask, members), others: RuleFacet.count(mask, others)
        )
        let isTelling =
          RuleChance.isUnlikely(
            of: (rest.members.count, rest.others.count), fitting, valueCount: mask.nonzeroBitCount)
          && (terms.count != 1 || isTelling(terms[0], among: place, mask, fitting))
        // A condition that says nothing by itself can still say much about those who fit another one.
        guard isTelling || terms.isEmpty else { continue }
        found.append(
          RuleDraft(
            terms: all, matchedMembers: fitting.members,
            matched: fitting.members + fitting.others, memberCount: memberCount,
            price: price(all), isTelling: isTelling))
      }
    }
    return found
  }

  /// Whether a first condition still tells the role from others among those who fit a second one.
  private func isTelling(
    _ first: RuleDraft.Term, among second: Int, _ mask: UInt16,
    _ fitting: (members: Int, others: Int)
  ) -> Bool {
    let members = RuleFacet.count(mask, facets[second].memberCounts)
    let everybody = RuleFacet.count(mask, facets[second].allCounts)
    return RuleChance.isUnlikely(
      of: (members, everybody - members), fitting, valueCount: first.mask.nonzeroBitCount)
  }

  private func price(_ terms: [RuleDraft.Term]) -> Double {
    RulePrice.price(
      kinds: terms.map { facets[$0.facet].kind },
      valueCount: terms.reduce(0) { $0 + $1.mask.nonzeroBitCount })
  }

  /// The rules to extend. Another condition makes a rule more precise but never more complete, so recall counts twice.
  /// At most two rules have the same attributes, so that all attributes have a chance.
  private func promising(_ drafts: [RuleDraft]) -> [RuleDraft] {
    var counts: [[Int]: Int] = [:]
    var chosen: [RuleDraft] = []
    for draft in drafts.sorted(by: { $0.precedes($1, recallWeight: 2) }) {
      guard chosen.count < RuleSearch.width else { break }
      let count = counts[draft.terms.map(\.facet), default: 0]
      guard count < 2 else { continue }
      counts[draft.terms.map(\.facet)] = count + 1
      chosen.append(draft)
    }
    return chosen
  }
}

extension RuleDraft {
  /// Whether it comes before another by score; facets and masks are in the order of names and counts, so that
  /// equal rules come in the same order whatever the order of the identities.
  func precedes(_ other: Self, recallWeight: Double = 1) -> Bool {
    let (left, right) = (score(recallWeight: recallWeight), other.score(recallWeight: recallWeight))
    return left == right ? terms.lexicographicallyPrecedes(other.terms) : left > right
  }
}
