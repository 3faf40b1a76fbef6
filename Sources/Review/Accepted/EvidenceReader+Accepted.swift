import RoleEvidence
import RoleMining
import RoleMiningClient

extension EvidenceReader {
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
