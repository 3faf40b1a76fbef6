/// Rules in the order in which they are worth taking, with their merits.
struct RuleRanking {
  /// At most six, best first.
  let front: [RatedRule]

  /// Ranks rules; those whose precision is not known keep their order and come last.
  init(_ rules: [RatedRule]) {
    let known = rules.enumerated().filter { $0.element.score != nil }.sorted { left, right in
      let (leftScore, rightScore) = (left.element.score ?? 0, right.element.score ?? 0)
      return leftScore == rightScore ? left.offset < right.offset : leftScore > rightScore
    }
    .map(\.element)
    let unknown = rules.filter { $0.score == nil }
    guard let best = known.first else {
      front = Array(unknown.prefix(RuleFront.greatestCount))
      return
    }
    var merits: [MembershipRule: [RatedRule.Merit]] = [best.rule: [.shortest]]
    var order = [best]
    let half = known.filter { $0.figures.recall >= 0.5 }
    if let precise = half.max(by: { ($0.figures.precision ?? 0) < ($1.figures.precision ?? 0) }) {
      if merits[precise.rule] == nil { order.append(precise) }
      merits[precise.rule, default: []].append(.precise)
    }
    if let complete = known.max(by: { $0.figures.recall < $1.figures.recall }) {
      if merits[complete.rule] == nil { order.append(complete) }
      merits[complete.rule, default: []].append(.complete)
    }
    for rule in known + unknown
    where order.count < RuleFront.greatestCount && merits[rule.rule] == nil {
      order.append(rule)
      merits[rule.rule] = rule.score == nil ? [] : [.alternative]
    }
    front = order.map { RatedRule($0.rule, $0.figures, merits: merits[$0.rule] ?? []) }
  }
}

extension RatedRule {
  fileprivate var score: Double? { figures.balance.map { $0 - rule.price } }
}
