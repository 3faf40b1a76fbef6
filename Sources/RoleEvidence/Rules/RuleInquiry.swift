/// Finds rules for a role from the attributes of its identities alone, and what to ask the tenant to learn how
/// precise they are.
///
/// ```swift
/// let inquiry = RuleInquiry(members: rows.map(\.attributes), roleSize: role.identityCount)
/// for rule in inquiry.questions { answers[rule] = try await count(rule.searchQuery) }
/// let front = inquiry.front(answers)
/// ```
package struct RuleInquiry: Sendable {
  /// The greatest number of counts that are worth asking.
  package static let greatestQuestionCount = 12

  /// The rules, the most probable first; their precision is not known.
  package let candidates: [RatedRule]
  /// The rules to count in the organisation, the most useful first.
  package let questions: [MembershipRule]

  /// Finds rules.
  ///
  /// - Parameters:
  ///   - members: The attributes of the role's identities, or of a sample of them.
  ///   - roleSize: The number of the role's identities; nil if `members` are all.
  package init(members: [[String: String]], roleSize: Int? = nil) {
    let found = RuleGuesses(AttributeTable(members), roleSize: max(roleSize ?? 0, members.count))
    candidates = found.rated.map { RatedRule($0.rule, $0.figures) }
    questions = found.questions
  }

  /// The rules worth showing once some questions are answered.
  ///
  /// - Parameter answers: How many identities of the organisation fit; none for those not asked.
  /// - Returns: At most six, best first: those with an answer by their figures and their length, then the
  ///   others as guessed.
  package func front(_ answers: [MembershipRule: Int]) -> [RatedRule] {
    let rated = candidates.map { candidate in
      RatedRule(
        candidate.rule,
        RuleFigures(
          matchedMembers: candidate.figures.matchedMembers, members: candidate.figures.members,
          roleSize: candidate.figures.roleSize, matched: answers[candidate.rule]))
    }
    return RuleRanking(rated).front
  }
}
