import Journal
import RoleMining
import RoleMiningClient

/// Reads what is handed over.
package enum HandOver {
  /// The accepted roles of a tenant, sorted by name: one list of the potential roles, and the entitlements of
  /// each accepted one.
  ///
  /// - Parameters:
  ///   - decisions: The decisions that hold.
  ///   - client: The tenant.
  ///   - minimumPopularity: Only entitlements with at least this popularity; 0 for all.
  ///   - includeCommonAccess: Whether common access is part of a role.
  /// - Returns: The roles, the names of the accepted ones that the tenant does not have any more, and the names
  ///   of those with an entitlement that cannot be read.
  /// - Throws: `APIError`.
  package static func roles(
    _ decisions: [RecordedDecision], from client: Client, minimumPopularity: Int,
    includeCommonAccess: Bool
  ) async throws(APIError) -> (roles: [HandOverRole], gone: [String], unreadable: [String]) {
    let accepted = decisions.map(\.decision).filter { $0.state == .accepted }
    guard !accepted.isEmpty else { return ([], [], []) }
    let listed = Dictionary(try await client.all(.roles).items.map { ($0.id, $0) }) { first, _ in
      first
    }
    var roles: [HandOverRole] = []
    var (gone, unreadable) = ([String](), [String]())
    for decision in accepted {
      let subject = decision.subject
      guard let role = listed[subject.role],
        let session = role.session?.id ?? subject.session.map({ RoleMiningSession.ID($0) })
      else {
        gone.append(subject.name ?? subject.role.rawValue)
        continue
      }
      let page = try await client.all(
        .popularities(of: role.id, in: session, includeCommonAccess: includeCommonAccess),
        priority: .background)
      guard page.problems.isEmpty else {
        unreadable.append(role.displayName)
        continue
      }
      let rows = page.items.filter { $0.reaches(minimumPopularity) }
      roles.append(HandOverRole(role, decision, rows))
    }
    roles.sort { ($0.name, $0.potentialRole) < ($1.name, $1.potentialRole) }
    return (roles, gone.sorted(), unreadable.sorted())
  }
}
