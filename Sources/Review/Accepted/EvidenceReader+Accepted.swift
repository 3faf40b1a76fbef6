import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
  /// Who holds what of an accepted role.
  ///
  /// - Parameter accepted: The role.
  /// - Returns: The role with its holdings; why not, if the tenant does not say it.
  /// - Throws: `APIError`, unless it is a refusal.
  package func held(_ accepted: AcceptedRole) async throws(APIError) -> Knowledge<HeldRole> {
    let holdings = try await offered { () async throws(APIError) in
      try await self.holdings(of: accepted.path)
    }
    return holdings.map { HeldRole(accepted.role, granting: accepted.granted, holdings: $0) }
  }

  /// What the accepted roles explain.
  ///
  /// - Parameter accepted: The roles.
  /// - Returns: The figures: exact, or bounds if the tenant does not say who holds what.
  /// - Throws: `APIError`.
  package func coverage(of accepted: [AcceptedRole]) async throws(APIError) -> CoverageReport {
    let organization = try await offered { () async throws(APIError) in
      try await ask(.organization)
    }
    switch organization {
    case .known(let organization):
      var roles: [HeldRole] = []
      for role in accepted {
        let holdings = try await ask(.holdings(of: role.path.role))
        roles.append(HeldRole(role.role, granting: role.granted, holdings: holdings))
      }
      return CoverageReport(roles, in: organization)
    case .unknown(let reason):
      var roles: [(AcceptedRole, Set<Identity.ID>?)] = []
      for role in accepted {
        let page = try await client.all(
          .identities(of: role.path.role, in: role.path.session), priority: .background)
        roles.append((role, page.problems.isEmpty ? Set(page.items.map(\.id)) : nil))
      }
      let count = try await offered { () async throws(APIError) in try await self.count(of: "*") }
      return CoverageReport(
        roles, identityCount: count.value, doubt: "who holds what is not known, \(reason)")
    }
  }

  /// The entitlements of a potential role, with the problems of unreadable rows.
  ///
  /// - Parameters:
  ///   - path: The role.
  ///   - minimumPopularity: Only entitlements with at least this popularity; 0 for all.
  ///   - includeCommonAccess: Whether common access is part of it.
  /// - Returns: The entitlements.
  /// - Throws: `APIError`.
  package func entitlementPage(
    of path: RolePath, minimumPopularity: Int = 0, includeCommonAccess: Bool = true
  ) async throws(APIError) -> Page<RoleMiningEntitlement> {
    var page = try await client.all(
      .popularities(
        of: path.role, in: path.session, includeCommonAccess: includeCommonAccess))
    page.items = page.items.filter { $0.reaches(minimumPopularity) }
    return page
  }

  /// What an answer says; nothing if the tenant refuses or does not have the operation.
  ///
  /// - Parameter work: What asks.
  /// - Returns: The answer, or why there is none.
  /// - Throws: `APIError` for everything that another attempt may fix.
  package func offered<Value: Sendable>(
    _ work: () async throws(APIError) -> Value
  ) async throws(APIError) -> Knowledge<Value> {
    do throws(APIError) {
      return .known(try await work())
    } catch {
      guard error.isRefusal, error.kind != .unauthorized, error.kind != .throttled else {
        throw error
      }
      return .unknown(error.ignorance)
    }
  }
}
