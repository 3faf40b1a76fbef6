import RoleEvidence
import RoleMining

extension RoleOverview {
  /// What can be said about a role by now.
  package init(_ known: RoleKnowledge) {
    let figures = RoleFigures(known)
    // Half of the figures would give a recommendation that changes before the analyst's eyes.
    recommendation =
      known.entitlements != nil && known.roles != nil && known.rules != nil
      ? Recommendation(from: figures) : nil
    lines =
      Self.advice(recommendation) + Self.who(known) + Self.name(known) + Self.rule(known)
      + Self.access(known) + Self.grants(known) + Self.conflicts(known) + Self.similar(known)
      + Self.outliers(known)
  }

  private static func advice(_ recommendation: Recommendation?) -> [Line] {
    guard let recommendation else { return [loading(.advice)] }
    guard !recommendation.reasons.isEmpty else {
      return [Line(.advice, "Accept: nothing known speaks against it.", .good)]
    }
    return recommendation.reasons.map { reason in
      Line(
        .advice, "\(reason.verdict.words.capitalizedFirst): \(reason.words).", .warning,
        reason.target)
    }
  }

  private static func who(_ known: RoleKnowledge) -> [Line] {
    guard let findings = known.findings else { return [loading(.who)] }
    guard let found = findings.value else { return [unknown(.who, findings, .attributes)] }
    let traits = found.traits.shares.prefix(3).map { share in
      let everywhere = share.organizationShare.map { " (\(fineShare($0)) of all)" } ?? ""
      return "\(share.value) \(percent(share.share))\(everywhere)"
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

  private static func name(_ known: RoleKnowledge) -> [Line] {
    guard let names = known.names, let first = names.names.first else { return [] }
    let others = names.names.dropFirst().map { "; or \($0)" }.joined()
    return [
      Line(
        .name, first + others, .plain, .naming(name: first, description: names.description))
    ]
  }

  private static func rule(_ known: RoleKnowledge) -> [Line] {
    guard let found = known.findings?.value else { return [] }
    guard let best = found.rules.first else {
      return [Line(.rule, "No rule of up to three conditions describes it.", .muted, .rules)]
    }
    return [
      Line(.rule, "\(best.rule.text): \(words(best.figures, found.ruleDoubt))", .plain, .rules)
    ]
  }

  private static func words(_ figures: RuleFigures, _ doubt: String?) -> String {
    let recall = "finds \(percent(figures.recall)) of them"
    guard let precision = figures.precision, let added = figures.addedCount else {
      return recall + (doubt.map { "; how many others is not known: \($0)" } ?? "")
    }
    return added == 0
      ? "\(recall) and nobody else"
      : "\(recall) and \(people(added, "other")) (\(percent(precision)) right)"
  }

  private static func access(_ known: RoleKnowledge) -> [Line] {
    guard let entitlements = known.entitlements else { return [loading(.access)] }
    guard !entitlements.isEmpty else {
      return [Line(.access, "No entitlements: all are excluded.", .warning, nil)]
    }
    return [applications(of: entitlements), marks(on: entitlements, known)].compactMap(\.self)
  }

  private static func applications(of entitlements: [RoleMiningEntitlement]) -> Line? {
    let named = entitlements.compactMap(\.applicationName)
    let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = counts.first else { return nil }
    let shown = counts.prefix(4).map { "\($0.key) \($0.value)" }
    let rest = counts.count - shown.count
    return Line(
      .access, shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : ""), .plain,
      .application(first.key))
  }

  /// Privileged, unused, common and rare: rare is below the popularity that is recommended, common is held by
  /// half of the organisation.
  private static func marks(
    on entitlements: [RoleMiningEntitlement], _ known: RoleKnowledge
  ) -> Line? {
    var marks: [String] = []
    var isBad = false
    if let privileged = known.privileged?.value {
      let count = entitlements.count { privileged.contains($0.id) }
      isBad = count > 0
      marks.append("\(count) privileged")
    } else if let reason = known.privileged?.reason {
      marks.append("privileged: not known (\(reason))")
    }
    let activity = SourceActivity.all(of: entitlements)
    let unused = activity.unusedEntitlements.count
    marks.append(
      activity.allSatisfy { $0.use == .noData } ? "use: no data" : "\(unused) unused")
    let common = entitlements.count { ($0.popularityInOrganization ?? 0) >= Self.commonShare }
    marks.append("\(common) common")
    let rare = entitlements.count { !$0.reaches(Recommendation.Limits.popularity) }
    marks.append("\(rare) rare")
    return Line(
      .access, marks.joined(separator: ", "), isBad || unused > 0 ? .warning : .plain,
      .entitlements(threshold: rare > 0 ? Recommendation.Limits.popularity : nil))
  }

  /// The percentage of the organisation that holds what is called common.
  package static let commonShare = 50.0

  private static func grants(_ known: RoleKnowledge) -> [Line] {
    guard let entitlements = known.entitlements else { return [loading(.grants)] }
    let size = known.role.identityCount ?? 0
    let counts = GainCounts(memberCount: size, granted: entitlements)
    guard let total = counts.grants.exact else {
      return [
        Line(
          .grants, "at least \(counts.grants.lower.grouped): the tenant does not say it of all",
          .plain, .gains)
      ]
    }
    guard total > 0 else { return [Line(.grants, "none: all hold everything", .good, .gains)] }
    let average = size > 0 ? Double(total) / Double(size) : 0
    return [
      Line(
        .grants,
        "\(total.grouped) for \(people(size, "identity", "identities")), \(tenths(average)) each on average",
        .plain, .gains)
    ]
  }

  private static func conflicts(_ known: RoleKnowledge) -> [Line] {
    guard let rules = known.rules, known.entitlements != nil else { return [loading(.conflicts)] }
    guard let count = rules.value?.count, let found = known.conflicts else {
      return [unknown(.conflicts, rules, nil)]
    }
    guard !found.isEmpty else {
      return [
        count == 0
          ? Line(.conflicts, "not checked: there are no rules", .muted)
          : Line(.conflicts, "none inside the role, by \(people(count, "rule"))", .good)
      ]
    }
    let names = found.prefix(2).map { conflict in
      "'\(conflict.rule.name)'" + (conflict.rule.severity.map { " (\($0.rawValue))" } ?? "")
    }
    let rest = found.count - names.count
    return [
      Line(
        .conflicts,
        "breaks \(names.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""), .warning,
        .conflicts)
    ]
  }

  private static func similar(_ known: RoleKnowledge) -> [Line] {
    let decided = known.decidedAlike.map { [Line(.similar, $0, .warning, .similar)] } ?? []
    guard let entitlements = known.entitlements, let roles = known.roles else {
      return decided + [loading(.similar)]
    }
    let own = Set(entitlements.map(\.id))
    let closest = SimilarRole.all(to: own, known, limit: 1).first
    let line: Line =
      if let closest, closest.counts.similarity ?? 0 >= Self.leastSimilarity {
        Line(.similar, closest.words, closest.isNearlySame ? .warning : .plain, .similar)
      } else if let reason = roles.reason {
        Line(.similar, "existing roles: not known, \(reason)", .muted, .similar)
      } else {
        Line(
          .similar, "none of \(people(roles.value?.count ?? 0, "existing role")) is alike", .good,
          .similar)
      }
    return decided + [line]
  }

  /// From this similarity on a role is mentioned, 0 to 1.
  static let leastSimilarity = 0.25

  private static func outliers(_ known: RoleKnowledge) -> [Line] {
    guard let found = known.findings?.value else { return [] }
    guard let fit = found.fit.value else { return [unknown(.outliers, found.fit, nil)] }
    guard let worst = fit.outliers.first else {
      return [Line(.outliers, "none: everybody fits", .good, .outliers)]
    }
    let name = worst.name ?? worst.id.rawValue
    let rest = fit.outliers.count - 1
    return [
      Line(
        .outliers,
        "\(name) \(worst.reasons.joined(separator: ", "))" + (rest > 0 ? "; and \(rest) more" : ""),
        .plain, .outliers)
    ]
  }

  /// What a line says that is not known yet.
  package static let loadingText = "loading"

  private static func loading(_ subject: Subject) -> Line { Line(subject, loadingText, .muted) }

  private static func unknown<Value>(
    _ subject: Subject, _ knowledge: Knowledge<Value>, _ target: Target?
  ) -> Line {
    Line(subject, "not known: \(knowledge.reason ?? "")", .muted, target)
  }

  /// Rounded down, so that only all is 100 %.
  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100 + 1e-9).rounded(.down))) %"
  }

  /// To a tenth below 10 %, where the whole number says little.
  private static func fineShare(_ share: Double) -> String {
    switch share {
    case 0.1...: percent(share)
    case 0.0005...: "\(tenths(share * 100)) %"
    default: "under 0.1 %"
    }
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func people(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count.grouped) \(count == 1 ? one : many ?? one + "s")"
  }
}

extension RecommendationReason {
  /// Where something can be done about it.
  fileprivate var target: RoleOverview.Target {
    switch self {
    case .existsAlready: .similar
    case .conflicts, .personalConflicts: .conflicts
    case .unpopular: .entitlements(threshold: Recommendation.Limits.popularity)
    case .unused: .unused
    }
  }
}

extension RoleFigures {
  /// The figures of a role, as far as they are known.
  package init(_ known: RoleKnowledge) {
    self.init()
    guard let entitlements = known.entitlements else { return }
    entitlementCount = entitlements.count
    unpopularCount = entitlements.count { !$0.reaches(Recommendation.Limits.popularity) }
    let activity = SourceActivity.all(of: entitlements)
    unusedCount =
      activity.allSatisfy { $0.use == .noData } ? nil : activity.unusedEntitlements.count
    areExistingRolesKnown = known.roles?.value != nil
    let own = Set(entitlements.map(\.id))
    if let match = ExistingMatch.closest(to: own, among: known.roles?.value ?? [], limit: 1).first,
      let similarity = match.access.counts.similarity
    {
      closest = ClosestRole(name: match.existing.displayName, similarity: similarity)
    }
    if known.rules?.value?.isEmpty == false { conflictCount = known.conflicts?.count }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
