/// A reason for a recommendation.
package enum RecommendationReason: Sendable, Hashable {
  /// It has no entitlements.
  case empty
  /// An existing role grants nearly the same; the similarity is 0...1.
  case existsAlready(name: String, similarity: Double)
  /// Rules that the role breaks by itself.
  case conflicts(rules: Int)
  /// People who would break a rule with it.
  case personalConflicts(people: Int)
  /// Entitlements that few of its identities hold.
  case unpopular(count: Int, of: Int)
  /// Entitlements on sources that none of its identities used.
  case unused(count: Int, of: Int)

  /// The reasons in figures, strongest first.
  static func all(in figures: RoleFigures) -> [Self] {
    if figures.entitlementCount == 0 { return [.empty] }
    var reasons: [Self] = []
    if let closest = figures.closest, closest.similarity >= Recommendation.Limits.similarity {
      reasons.append(.existsAlready(name: closest.name, similarity: closest.similarity))
    }
    if let rules = figures.conflictCount, rules > 0 { reasons.append(.conflicts(rules: rules)) }
    if let people = figures.conflictedPeople, people > 0 {
      reasons.append(.personalConflicts(people: people))
    }
    if let all = figures.entitlementCount {
      if let count = figures.unpopularCount, count > 0 {
        reasons.append(.unpopular(count: count, of: all))
      }
      if let count = figures.unusedCount, count > 0 {
        reasons.append(.unused(count: count, of: all))
      }
    }
    return reasons
  }

  /// What the reason alone recommends.
  package var verdict: RecommendedStep {
    switch self {
    case .empty, .existsAlready: .reject
    case .conflicts, .personalConflicts: .reviewConflicts
    case .unpopular, .unused: .trim
    }
  }

  /// The reason in words.
  package var words: String {
    switch self {
    case .empty: "it grants nothing: all its entitlements are excluded"
    case .existsAlready(let name, let similarity):
      "\(similarity.wholePercent) % the same as the existing role '\(name)'"
    case .conflicts(let rules):
      "it breaks \(counted(rules, "conflict rule")) by itself"
    case .personalConflicts(let people):
      "\(counted(people, "person", plural: "people")) would break a conflict rule with it"
    case .unpopular(let count, let all):
      "\(part(count, of: all)) below \(Recommendation.Limits.popularity) %"
    case .unused(let count, let all):
      "\(count) of \(counted(all, "entitlement")) \(count == 1 ? "is" : "are") on "
        + "\(count == 1 ? "a source" : "sources") that nobody used in 90 days"
    }
  }

  /// What the reason recommends, and the reason.
  package var sentence: String { "\(verdict.words): \(words)" }

  private func part(_ count: Int, of all: Int) -> String {
    "\(count) of \(counted(all, "entitlement")) \(count == 1 ? "is" : "are")"
  }

  private func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
