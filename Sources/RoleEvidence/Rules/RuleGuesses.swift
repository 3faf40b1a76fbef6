/// Rules for a role whose organisation is not known: each attribute with the few values that most of the
/// identities have, alone and together.
struct RuleGuesses {
  let rated: [RatedRule]

  /// The share of the role's identities that the values of a condition must reach together.
  private static let wantedShare = 0.9
  /// A rule must fit at least this share of them.
  private static let leastRecall = 0.5
  /// How many attributes are put together.
  private static let attributeCount = 7

  init(_ table: AttributeTable, roleSize: Int) {
    let members = Array(0..<Int32(table.identityCount))
    let facets = table.columns.filter(RuleAttribute.isUsable).sorted { $0.name < $1.name }
      .compactMap { RuleFacet($0, members: members) }
    let plain = facets.filter { $0.kind != .manager }
    let singles = (plain.isEmpty ? facets : plain)
      .flatMap { Self.guesses(on: $0, members) }
      .filter { $0.recall >= Self.leastRecall }.sorted()
    var guesses = singles
    var attributes: Set<String> = []
    let together = singles.filter { attributes.insert($0.conditions[0].attribute).inserted }
      .prefix(Self.attributeCount)
    for (place, first) in together.enumerated() {
      for (next, second) in together.enumerated().dropFirst(place + 1) {
        let pair = first.and(second)
        guesses.append(pair)
        guesses += together.dropFirst(next + 1).map(pair.and)
      }
    }
    rated = guesses.filter { $0.recall >= Self.leastRecall }.sorted().map { guess in
      RatedRule(
        MembershipRule(guess.conditions),
        RuleFigures(
          matchedMembers: guess.matchedCount, members: members.count, roleSize: roleSize))
    }
  }

  /// Up to twelve rules, some of each length, because what a condition fits by itself tells what it adds to a longer
  /// rule.
  var questions: [MembershipRule] {
    let rules = rated.map(\.rule)
    func first(_ count: Int, ofLength length: Int) -> some Sequence<MembershipRule> {
      rules.lazy.filter { $0.conditions.count == length }.prefix(count)
    }
    var asked = Set(first(5, ofLength: 1)).union(first(5, ofLength: 2)).union(first(2, ofLength: 3))
    for rule in rules where asked.count < RuleInquiry.greatestQuestionCount { asked.insert(rule) }
    return rules.filter(asked.contains)
  }

  /// Two rules on the attribute: with its most frequent value, and with the values that most of the identities have.
  private static func guesses(on facet: RuleFacet, _ members: [Int32]) -> [RuleGuess] {
    var reached = 0
    var mask: UInt16 = 0
    var guesses: [RuleGuess] = []
    for place in facet.values.indices.prefix(RuleCondition.greatestValueCount) {
      mask |= 1 << place
      reached += facet.memberCounts[place + 1]
      let isEnough = Double(reached) >= wantedShare * Double(members.count)
      if place == 0 || (isEnough && !facet.saysNothing(mask)) {
        let matched = facet.matching(mask, among: members)
        guesses.append(
          RuleGuess(
            [RuleCondition(facet.column.name, facet.values(of: mask))],
            IdentitySet(matched.lazy.map(Int.init), capacity: members.count),
            memberCount: members.count))
      }
      if isEnough { break }
    }
    return guesses
  }
}
