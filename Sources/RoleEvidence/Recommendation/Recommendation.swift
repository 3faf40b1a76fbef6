/// What to do with a potential role, with the reasons.
package struct Recommendation: Sendable, Hashable {
  /// What to do, strongest last.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Nothing speaks against it.
    case accept
    /// Exclude some entitlements first.
    case trim
    /// Settle conflicts first.
    case reviewConflicts
    /// There is such a role already.
    case reject
  }

  /// The limits from which figures are reasons.
  package enum Limits {
    /// Entitlements below this popularity, in percent, are to be trimmed.
    package static let popularity = 30
    /// From this similarity on, 0...1, an existing role is nearly the same.
    package static let similarity = 0.9
  }

  /// What to do: the verdict of the strongest reason; accept without any.
  package let verdict: Verdict
  /// The reasons, strongest first.
  package let reasons: [RecommendationReason]
  /// What could not be taken into account, because it is not known.
  package let unknowns: [RecommendationUnknown]

  /// Recommends from figures. What is unknown is no reason.
  package init(from figures: RoleFigures) {
    reasons = RecommendationReason.all(in: figures)
    unknowns = RecommendationUnknown.allCases.filter { $0.applies(to: figures) }
    verdict = reasons.first?.verdict ?? .accept
  }

  /// The recommendation and its reasons in one sentence, such as `Trim: 73 of 103 entitlements are below 30 %.`
  package var sentence: String {
    let words =
      reasons.isEmpty
      ? "nothing known speaks against it" : reasons.map(\.words).joined(separator: "; ")
    return "\(verdict.words): \(words)"
  }
}

extension Recommendation.Verdict {
  /// The verdict in words.
  package var words: String {
    switch self {
    case .accept: "accept"
    case .trim: "trim"
    case .reviewConflicts: "review conflicts"
    case .reject: "reject"
    }
  }
}
