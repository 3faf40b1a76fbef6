import Review
import RoleMining

extension EvidenceReader {
  /// The entitlements of a potential role.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - cut: Which of them count.
  /// - Returns: The entitlements.
  /// - Throws: `APIError`; `Failure` if some are unreadable.
  func entitlements(
    of path: RolePath, _ cut: CutOptions? = nil
  ) async throws -> [RoleMiningEntitlement] {
    let page = try await entitlementPage(
      of: path, minimumPopularity: cut?.minimum ?? 0,
      includeCommonAccess: cut?.withoutCommonAccess != true)
    guard let problem = page.problems.unreadableEntitlements else { return page.items }
    throw Failure(.failure, "The role has \(problem).")
  }

  /// Who holds which of a role's entitlements.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - granted: The entitlements.
  ///   - asksEach: Whether to ask about each identity if the tenant does not say it at once.
  /// - Returns: The holdings, or why they are not known.
  /// - Throws: `APIError`, unless it is a refusal.
  func holdings(
    of path: RolePath, granting granted: [RoleMiningEntitlement], askingEach asksEach: Bool
  ) async throws -> Knowledge<TenantHoldings> {
    let known = try await offered { () async throws(APIError) in
      try await holdings(of: path, granting: granted)
    }
    guard known.value == nil, asksEach else { return known }
    let progress = ProgressLine()
    defer { progress.clear() }
    return try await offered { () async throws(APIError) in
      var walk = HoldingsWalk(path, entitlements: granted)
      while true {
        if let holdings = walk.holdings { return holdings }
        try await walk.goOn(with: self)
        let (asked, all) = (walk.askedCount, walk.identities?.count ?? 0)
        progress.show("Asked about \(asked.grouped) of \(all.grouped) identities")
      }
    }
  }

  /// What accepted roles explain and give.
  ///
  /// - Parameters:
  ///   - accepted: The roles.
  ///   - asksEach: Whether to ask about each identity if the tenant does not say at once who holds what.
  /// - Returns: What was found: exactly, or bounds, also if asking is refused.
  /// - Throws: `APIError`; `Failure` if each identity is to be asked about, but it is not known who is in a role.
  func evidence(
    on accepted: AcceptedRoles, askingEach asksEach: Bool
  ) async throws -> AcceptedEvidence {
    let known = try await evidence(on: accepted)
    guard asksEach, let people = known.people else { return known }
    guard let begun = AcceptedHoldingsWalk(known, number: 0) else {
      let names = known.rolesWithoutPeople.map(\.inQuotes).joined(separator: ", ")
      throw Failure(.failure, "It is not known who is in \(names).")
    }
    let progress = ProgressLine()
    defer { progress.clear() }
    let asked = try await offered { () async throws(APIError) in
      var walk = begun
      while true {
        if let found = walk.evidence { return found }
        try await walk.goOn(with: self)
        let (count, all) = (walk.askedCount, walk.personCount)
        progress.show("Asked about \(count.grouped) of \(all.grouped) identities")
      }
    }
    switch asked {
    case .known(let found): return found
    case .unknown(let reason):
      return AcceptedEvidence(boundsOf: accepted, people, doubt: reason)
    }
  }
}
