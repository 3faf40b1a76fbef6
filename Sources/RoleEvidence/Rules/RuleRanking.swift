/// Rules in the order in which they are worth using, with their merits.
struct RuleRanking {
  /// At most six, best first.
  let front: [RatedRule]

  /// Ranks rules; those whose precision is not known keep their order and come last.
  init(_ rules: [RatedRule]) {
    let inOrder = rules.enumerated().filter { $0.element.score != nil }.sorted { left, right in
      let (leftScore, rightScore) = (left.element.score ?? 0, right.element.score ?? 0)
      return leftScore == rightScore ? left.offset < right.offset : leftScore > rightScore
    }
    .map(\.element)
    let fitting = inOrder.filter { $0.figures.recall >= RuleFront.leastRecall.shortest }
    let known = fitting.isEmpty ? inOrder : fitting
    let unknown = rules.filter { $0.score == nil }
    guard let best = known.first else {
      front = Array(unknown.prefix(RuleFront.greatestCount))
      return
    }
    var merits: [MembershipRule: [RatedRule.Merit]] = [best.rule: [.shortest]]
    var order = [best]
    func add(_ rule: RatedRule, _ merit: RatedRule.Merit) {
      if merits[rule.rule] == nil { order.append(rule) }
      merits[rule.rule, default: []].append(merit)
    }
    let precise = known.filter { $0.figures.recall >= RuleFront.leastRecall.precise }
      .max { ($0.figures.precision ?? 0) < ($1.figures.precision ?? 0) }
    let gain = (precise?.figures.precision ?? 0) - (best.figures.precision ?? 0)
    add(gain >= RuleFront.leastGain ? precise ?? best : best, .precise)
    let complete = known.filter { ($0.figures.precision ?? 0) >= RuleFront.leastPrecision }
      .max { $0.figures.recall < $1.figures.recall }
    let isMoreComplete = (complete?.figures.recall ?? 0) > best.figures.recall
    add(isMoreComplete ? complete ?? best : best, .complete)
    let least = max(
      RuleFront.alternative.leastBalance,
      (best.figures.balance ?? 0) - RuleFront.alternative.tolerance)
    let alternatives = known.filter { ($0.figures.balance ?? 0) >= least }
    for rule in alternatives + unknown
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
