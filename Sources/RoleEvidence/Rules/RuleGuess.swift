/// A rule with the identities of a role that fit it, and how probably it is the rule to use.
///
/// The precision of an attribute is guessed from its kind. The guess orders what is shown and asked, but is never
/// shown as a figure.
struct RuleGuess: Comparable {
  let conditions: [RuleCondition]
  let matchedCount: Int
  let recall: Double
  private let matched: IdentitySet
  private let memberCount: Int
  private let score: Double

  init(_ conditions: [RuleCondition], _ matched: IdentitySet, memberCount: Int) {
    self.conditions = conditions
    self.matched = matched
    self.memberCount = memberCount
    matchedCount = matched.count
    recall = memberCount > 0 ? Double(matchedCount) / Double(memberCount) : 0
    let precision = 1 - conditions.reduce(1) { $0 * (1 - $1.kind.usualPrecision) }
    score =
      2 * precision * recall / (precision + recall)
      - RulePrice.price(
        kinds: conditions.lazy.map(\.kind),
        valueCount: conditions.reduce(0) { $0 + $1.values.count })
  }

  func and(_ other: Self) -> Self {
    Self(
      conditions + other.conditions, matched.intersection(other.matched), memberCount: memberCount)
  }

  static func == (left: Self, right: Self) -> Bool { left.conditions == right.conditions }

  /// Whether it is more probable.
  static func < (left: Self, right: Self) -> Bool {
    guard left.score == right.score else { return left.score > right.score }
    return left.conditions.lazy.map(\.text)
      .lexicographicallyPrecedes(right.conditions.lazy.map(\.text))
  }
}

extension AttributeKind {
  fileprivate var usualPrecision: Double {
    switch self {
    case .job: 0.5
    case .department, .costCenter, .manager: 0.4
    case .location, .other: 0.1
    case .employment, .state, .personal: 0.02
    }
  }
}
