import Journal
import RoleEvidence
import RoleMining

extension RoleOverview {
  /// What can be said about a role so far.
  package init(_ known: RoleKnowledge) {
    let figures = RoleFigures(known)
    // A recommendation from half of the figures would change before the analyst's eyes.
    recommendation =
      known.entitlements != nil && known.roles != nil && known.rules != nil
      ? Recommendation(from: figures) : nil
    lines =
      Self.advice(recommendation, known) + Self.who(known) + Self.origin(known) + Self.name(known)
      + Self.rule(known)
      + Self.access(known) + Self.grants(known) + Self.conflicts(known) + Self.similar(known)
      + Self.outliers(known)
  }

  static func advice(_ recommendation: Recommendation?, _ known: RoleKnowledge) -> [Line] {
    guard let recommendation else { return [waiting(.advice, known)] }
    guard !recommendation.reasons.isEmpty else {
      return [Line(.advice, "Accept: nothing known speaks against it.", .good)]
    }
    return recommendation.reasons.map { reason in
      Line(
        .advice, "\(reason.verdict.words.capitalizedFirst): \(reason.words).", .warning,
        reason.target)
    }
  }

  static func who(_ known: RoleKnowledge) -> [Line] {
    guard let findings = known.findings else { return [loading(.who)] }
    guard let found = findings.value else { return [unknown(.who, findings, .attributes)] }
    let traits = found.traits.shares.prefix(3).map { share in
      let everywhere = share.organizationShare.map { " (\($0.shareWords) of all)" } ?? ""
      return "\(share.label) \(percent(share.share))\(everywhere)"
    }
    let sample: String =
      if case .sample(let size) = found.basis {
        "; of \(size.grouped) of \(found.roleSize.grouped) identities"
      } else {
        ""
      }
    return [
      traits.isEmpty
        ? Line(.who, "No attribute value stands out\(sample).", .muted, .attributes)
        : Line(.who, traits.joined(separator: ", ") + sample, .plain, .attributes)
    ]
  }

  static func name(_ known: RoleKnowledge) -> [Line] {
    guard let names = known.names else {
      return known.findings?.value == nil ? [] : [loading(.name)]
    }
    guard let first = names.names.first else { return [] }
    let others = names.names.dropFirst().map { "; or \($0)" }.joined()
    let unseen =
      known.unseenNameCount == 0
      ? "" : "; not compared with \(people(known.unseenNameCount, "other role"))"
    return [
      Line(
        .name, first + others + unseen, .plain, .naming(name: first, description: names.description)
      )
    ]
  }

  static func rule(_ known: RoleKnowledge) -> [Line] {
    guard let found = known.findings?.value else { return [] }
    guard let best = found.rules.first else {
      return [Line(.rule, "No rule of up to three conditions describes it.", .muted, .rules)]
    }
    let line = Line(
      .rule, "\(best.rule.text): \(words(best.figures, found.ruleDoubt))", .plain, .rules)
    guard let whom = known.ruleIdentities.first?.words else { return [line] }
    return [line, Line(.rule, whom, .plain, .rules)]
  }

  static func words(_ figures: RuleFigures, _ doubt: String?) -> String {
    let recall = "finds \(percent(figures.recall)) of them"
    guard let precision = figures.precision, let added = figures.addedCount else {
      return recall + (doubt.map { "; how many others it finds is not known: \($0)" } ?? "")
    }
    return added == 0
      ? "\(recall) and nobody else"
      : "\(recall) and \(people(added, "other")) (precision \(percent(precision)))"
  }
}

extension RecommendationReason {
  /// Where something can be done about it.
  fileprivate var target: RoleOverview.Target? {
    switch self {
    case .empty: nil
    case .existsAlready: .similar
    case .conflicts, .personalConflicts: .conflicts
    case .unpopular: .entitlements(threshold: Recommendation.Limits.popularity)
    case .unused: .unused
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
