import Review
import RoleMining

extension Opening {
  /// How the session under the cursor was mined.
  package static let sessionFindings = Opening(
    acts: false, unless: Obstacle.noSession, opening: { $0.showSessionFindings() })
}

extension AppState {
  fileprivate mutating func showSessionFindings() -> [Effect] {
    guard let (session, id) = currentSession else { return [] }
    dialog = ReadingPage(
      .session(id), title: session.displayName,
      sections: [ReadingPage.Passage("How it was mined", session.miningFacts)], isLoading: true)
    return [.evidence(.session(id))]
  }

  /// Adds to the page of a session what mining knows beyond the API.
  mutating func show(
    _ result: Result<SessionFindings, APIError>, on subject: ReadingPage.About
  ) {
    changePage(about: subject) { page in
      page.isLoading = false
      switch result {
      case .success(let findings):
        page.sections += ReadingPage.Passage.all(about: findings)
      case .failure(let error):
        page.sections.append(
          ReadingPage.Passage("Who is in no role", ["not known: \(error.ignorance)"]))
      }
    }
  }
}

extension RoleMiningSession {
  /// What the API says about how a session was mined.
  fileprivate var miningFacts: [String] {
    [
      progressText, type.map { "type: \($0.displayText)" },
      identityCount.map { "identities: \($0.grouped)" },
      potentialRoleCount.map { "potential roles: \($0.grouped)" },
      minimumIdentities.map { "minimum number of identities: \($0.grouped)" },
      pruneThreshold.map { "prune threshold: \($0) %" },
      prescribedPruneThreshold.map { "prescribed prune threshold: \($0) %" },
    ].compactMap(\.self)
  }
}

extension ReadingPage.Passage {
  fileprivate static func all(about findings: SessionFindings) -> [Self] {
    let mining = findings.mining
    guard mining.isBounded != nil else {
      return [Self("Who is in no role", ["not known yet: \(mining.progressText ?? "mining")"])]
    }
    return [Self("How sure the result is", certainty(of: mining)), unplaced(findings.unplaced)]
  }

  private static func certainty(of mining: TenantMining) -> [String] {
    let stability =
      mining.stability.map {
        "stability: \($0) % of the grouping stays the same with another starting point"
      }
      ?? "stability: not measured"
    return mining.caveats + [
      stability, "cross-functional roles: \(mining.crossFunctionalCount.grouped)",
    ]
  }

  private static func unplaced(_ page: Page<TenantUnplacedIdentity>) -> Self {
    let total = page.total ?? page.items.count
    let rest = total - page.items.count
    return Self(
      "In no role (\(total.grouped))",
      page.items.map(\.words) + (rest > 0 ? ["and \(rest.grouped) more"] : []), orElse: "nobody")
  }
}

extension TenantUnplacedIdentity {
  fileprivate var words: String {
    let name = name ?? id.rawValue
    guard let closestRole else { return "\(name): shares nothing with any role" }
    let lacked = lacking.prefix(3).map { $0.name ?? $0.id.rawValue }
    let rest = lacking.count - lacked.count
    let lacks =
      lacked.isEmpty
      ? ""
      : ", lacks \(lacked.joined(separator: ", "))" + (rest > 0 ? " and \(rest.grouped) more" : "")
    let role = closestRole.name ?? closestRole.id.rawValue
    return "\(name): \(similarity) % similar to \(role)\(lacks)"
  }
}
