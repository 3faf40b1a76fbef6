/// Rules for a role whose organisation is not known: each attribute with the few values that most of the
/// identities have, alone and together.
struct RuleGuesses {
  private(set) var rated: [RatedRule] = []

  /// A condition names values until so many of the role's identities have one of them.
  private static let wantedShare = 0.9
  /// A rule that fits fewer is none.
  private static let leastRecall = 0.5
  /// How many attributes are put together.
  private static let attributeCount = 7

  init(_ table: AttributeTable, roleSize: Int) {
    let members = (0..<Int32(table.identityCount)).map(\.self)
    guard !members.isEmpty else { return }
    let facets = table.columns
      .filter {
        RuleAttribute.isUsable($0, knownCount: $0.places.reduce(0) { $0 + ($1 < 0 ? 0 : 1) })
      }
      .sorted { $0.name < $1.name }
      .compactMap { RuleFacet($0, members: members) }
    let plain = facets.filter { $0.kind != .manager }
    var singles: [Guess] = []
    for facet in plain.isEmpty ? facets : plain {
      for guess in Self.single(facet, members)
      where guess.recall(of: members.count) >= Self.leastRecall {
        singles.append(guess)
      }
    }
    singles.sort { $0.precedes($1, of: members.count) }
    let together = Self.firstOfEach(singles).prefix(Self.attributeCount)
    var guesses = singles
    for (place, first) in together.enumerated() {
      for (next, second) in together.enumerated().dropFirst(place + 1) {
        let pair = first.and(second)
        guard pair.recall(of: members.count) >= Self.leastRecall else { continue }
        guesses.append(pair)
        for third in together.dropFirst(next + 1) {
          let triple = pair.and(third)
          guard triple.recall(of: members.count) >= Self.leastRecall else { continue }
          guesses.append(triple)
        }
      }
    }
    rated = guesses.sorted { $0.precedes($1, of: members.count) }.map { guess in
      RatedRule(
        MembershipRule(guess.conditions),
        RuleFigures(
          matchedMembers: guess.matched.count, members: members.count, roleSize: roleSize))
    }
  }

  /// Up to twelve: each single condition helps to judge those that it is part of, so the best of each length
  /// are asked.
  var questions: [MembershipRule] {
    let byLength = (1...MembershipRule.greatestConditionCount).map { length in
      rated.map(\.rule).filter { $0.conditions.count == length }
    }
    let chosen = Set(byLength[0].prefix(4) + byLength[1].prefix(6) + byLength[2].prefix(2))
    let inOrder = rated.map(\.rule)
    let rest = inOrder.filter { !chosen.contains($0) }
    let spare = max(0, RuleInquiry.greatestQuestionCount - chosen.count)
    let asked = chosen.union(rest.prefix(spare))
    return inOrder.filter(asked.contains)
  }

  private static func single(_ facet: RuleFacet, _ members: [Int32]) -> [Guess] {
    var reached = 0
    var mask: UInt16 = 0
    var guesses: [Guess] = []
    for (place, count) in facet.roleCounts.enumerated().prefix(RuleCondition.greatestValueCount) {
      mask |= 1 << place
      reached += count
      let isEnough = Double(reached) >= wantedShare * Double(members.count)
      guard place == 0 || isEnough else { continue }
      guesses.append(
        Guess(
          conditions: [RuleCondition(facet.column.name, facet.values(of: mask))],
          matched: facet.matching(mask, among: members)))
      if isEnough { break }
    }
    return guesses
  }

  private static func firstOfEach(_ singles: [Guess]) -> [Guess] {
    var attributes: Set<String> = []
    return singles.filter { attributes.insert($0.conditions[0].attribute).inserted }
  }
}

/// A rule with the identities of the role that fit it.
private struct Guess {
  let conditions: [RuleCondition]
  /// Ascending.
  let matched: [Int32]

  func recall(of memberCount: Int) -> Double { Double(matched.count) / Double(memberCount) }

  func and(_ other: Guess) -> Guess {
    let fitting = Set(other.matched)
    return Guess(
      conditions: conditions + other.conditions, matched: matched.filter(fitting.contains))
  }

  /// How probable it is that the rule is the one to take. How precise its attributes are is a guess from their
  /// kinds, which only orders what is shown and asked, and never is a figure.
  func score(of memberCount: Int) -> Double {
    let imprecision = conditions.reduce(1.0) { $0 * (1 - $1.kind.usualPrecision) }
    let (precision, recall) = (1 - imprecision, recall(of: memberCount))
    return 2 * precision * recall / (precision + recall) - MembershipRule(conditions).price
  }

  func precedes(_ other: Guess, of memberCount: Int) -> Bool {
    let (left, right) = (score(of: memberCount), other.score(of: memberCount))
    return left == right
      ? conditions.map(\.text).lexicographicallyPrecedes(other.conditions.map(\.text))
      : left > right
  }
}

extension AttributeKind {
  fileprivate var usualPrecision: Double {
    switch self {
    case .job: 0.5
    case .department: 0.4
    case .location: 0.1
    case .manager: 0.4
    case .other: 0.1
    case .employment: 0.02
    case .state, .personal: 0.01
    }
  }
}
