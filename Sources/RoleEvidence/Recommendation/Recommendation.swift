/// What to do with a potential role, with the reasons.
package struct Recommendation: Sendable, Hashable {
  /// The limits from which figures are reasons.
  package enum Limits {
    /// Entitlements below this popularity, in percent, are to be trimmed.
    package static let popularity = 30
    /// From this similarity on, 0...1, an existing role is nearly the same.
    package static let similarity = 0.9
  }

  /// What to do: the step of the strongest reason; accept without any.
  package let verdict: RecommendedStep
  /// The reasons, strongest first.
  package let reasons: [RecommendationReason]
  /// What could not be taken into account, because it is not known.
  package let unknowns: [RecommendationUnknown]

  /// Recommends from figures. What is unknown is not a reason.
  package init(from figures: RoleFigures) {
    reasons = RecommendationReason.all(in: figures)
    unknowns = RecommendationUnknown.allCases.filter { $0.applies(to: figures) }
    verdict = reasons.first?.verdict ?? .accept
  }

  /// The reasons with what each recommends, such as "trim: 73 of 103 entitlements are below 30 %; …".
  package var sentence: String {
    guard !reasons.isEmpty else { return "\(verdict.words): nothing known speaks against it" }
    return reasons.map(\.sentence).joined(separator: "; ")
  }
}
