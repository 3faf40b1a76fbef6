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
  ///   - asksEach: Whether to ask for each identity if the tenant does not say it at once.
  /// - Returns: The holdings, or why they are not known.
  /// - Throws: `APIError`, unless it is a refusal.
  func holdings(
    of path: RolePath, granting granted: [RoleMiningEntitlement], askingEach asksEach: Bool
  ) async throws -> Knowledge<TenantHoldings> {
    let known = try await offered { () async throws(APIError) in try await holdings(of: path) }
    guard known.value == nil, asksEach else { return known }
    let progress = ProgressLine()
    defer { progress.clear() }
    return try await offered { () async throws(APIError) in
      var walk = HoldingsWalk(path, entitlements: granted)
      while true {
        if let holdings = walk.holdings { return holdings }
        try await walk.goOn(with: self)
        let (asked, all) = (walk.askedCount, walk.identities?.count ?? 0)
        progress.show("\(asked.grouped) of \(all.grouped) identities asked")
      }
    }
  }
}
