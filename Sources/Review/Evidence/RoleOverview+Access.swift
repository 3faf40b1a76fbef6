import RoleEvidence
import RoleMining

extension RoleOverview {
  static func access(_ known: RoleKnowledge) -> [Line] {
    guard let entitlements = known.entitlements else { return [waiting(.access, known)] }
    guard !entitlements.isEmpty else {
      return [Line(.access, "No entitlements: all are excluded.", .warning, nil)]
    }
    return [applications(of: entitlements), marks(on: entitlements, known)].compactMap(\.self)
  }

  static func applications(of entitlements: [RoleMiningEntitlement]) -> Line? {
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

  /// Which entitlements are privileged, unused, common and rare. Rare is below the recommended popularity, common is
  /// held by half of the organisation.
  static func marks(
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
      activity.allSatisfy { $0.use == .noData } ? "use not known" : "\(unused) unused")
    let common = entitlements.count { ($0.popularityInOrganization ?? 0) >= Self.commonShare }
    marks.append("\(common) common")
    let rare = entitlements.count { !$0.reaches(Recommendation.Limits.popularity) }
    marks.append("\(rare) rare")
    let target: Target =
      switch (isBad, unused > 0, rare > 0) {
      case (true, _, _): .privileged
      case (_, true, _): .unused
      case (_, _, let isRare):
        .entitlements(threshold: isRare ? Recommendation.Limits.popularity : nil)
      }
    return Line(
      .access, marks.joined(separator: ", "), isBad || unused > 0 ? .warning : .plain, target)
  }

  /// The percentage of the organisation that must hold what is called common.
  package static let commonShare = 50.0

  static func grants(_ known: RoleKnowledge) -> [Line] {
    guard let entitlements = known.entitlements else { return [waiting(.grants, known)] }
    guard !entitlements.isEmpty else {
      return [Line(.grants, "none: the role grants nothing", .muted, .gains)]
    }
    let size = known.role.identityCount ?? 0
    let counts = GainCounts(memberCount: size, granted: entitlements)
    guard let total = counts.grants.exact else {
      return [
        Line(
          .grants,
          "at least \(counts.grants.lower.grouped): some entitlements have no known popularity",
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
}
