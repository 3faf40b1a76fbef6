import RoleEvidence
import RoleMining

extension RoleOverview {
  static func similar(_ known: RoleKnowledge) -> [Line] {
    let decided = known.decidedAlike.map { [Line(.similar, $0, .warning, .similar)] } ?? []
    guard let entitlements = known.entitlements, let roles = known.roles else {
      return decided + [waiting(.similar, known, known.reading.existingRoles)]
    }
    let own = Set(entitlements.map(\.id))
    // At most one of each kind. Whether there is such a role already is asked first.
    let closest = SimilarRole.all(to: own, known, limit: 1).filter {
      $0.counts.similarity ?? 0 >= Self.leastSimilarity
    }
    let shown = closest.filter { $0.kind == .existing } + closest.filter { $0.kind == .potential }
    guard shown.isEmpty else {
      return decided
        + shown.map { Line(.similar, $0.words, $0.isNearlySame ? .warning : .plain, .similar) }
    }
    let line: Line =
      if let reason = roles.reason {
        Line(.similar, "existing roles unknown: \(reason)", .muted, .similar)
      } else {
        Line(.similar, dissimilar(known.otherExisting?.count ?? 0), .good, .similar)
      }
    return decided + [line]
  }

  private static func dissimilar(_ count: Int) -> String {
    count == 0
      ? "there are no existing roles" : "none of \(people(count, "existing role")) is similar"
  }

  /// The least similarity with which a role is mentioned, 0 to 1.
  static let leastSimilarity = 0.25

  static func outliers(_ known: RoleKnowledge) -> [Line] {
    guard let found = known.findings?.value else { return [] }
    guard let fit = found.fit.value else { return [unknown(.outliers, found.fit, nil)] }
    let clear = fit.outliers.filter { $0.score >= AccessOutlier.clearScore }
    guard let worst = clear.first else {
      let weak = fit.outliers.count
      return [
        Line(
          .outliers,
          weak == 0 ? "nobody stands out" : "no clear outlier, \(people(weak, "slight one"))",
          .good, .outliers)
      ]
    }
    let name = worst.name ?? worst.id.rawValue
    let rest = clear.count - 1
    return [
      Line(
        .outliers,
        "\(name) \(worst.reasons.joined(separator: ", "))" + (rest > 0 ? "; and \(rest) more" : ""),
        .plain, .outliers)
    ]
  }
}
