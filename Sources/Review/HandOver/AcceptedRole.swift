import Journal
import RoleMining
import RoleMiningClient

/// An accepted potential role that the tenant still has.
package struct AcceptedRole: Sendable {
  /// The role.
  package let role: PotentialRole
  /// Where it is.
  package let path: RolePath
  /// The decision to accept it.
  package let decision: Decision
  /// What it would grant: without what is excluded, in the tenant or by the decision.
  package let granted: [RoleMiningEntitlement]
}

/// The accepted roles of a tenant, and those that cannot be told.
package struct AcceptedRoles: Sendable {
  /// The roles, sorted by name.
  package var roles: [AcceptedRole] = []
  /// The names of those that the tenant does not have any more, sorted.
  package var gone: [String] = []
  /// The names of those with an entitlement that cannot be read, sorted.
  package var unreadable: [String] = []

  /// Reads them: one list of the potential roles, and the entitlements of each accepted one.
  ///
  /// - Parameters:
  ///   - decisions: The decisions that hold.
  ///   - client: The tenant.
  ///   - minimumPopularity: Only entitlements with at least this popularity; 0 for all.
  ///   - includeCommonAccess: Whether common access is part of a role.
  /// - Throws: `APIError`.
  package init(
    _ decisions: [RecordedDecision], from client: Client, minimumPopularity: Int = 0,
    includeCommonAccess: Bool = true
  ) async throws(APIError) {
    let accepted = decisions.map(\.decision).filter { $0.state == .accepted }
    guard !accepted.isEmpty else { return }
    let listed = Dictionary(try await client.all(.roles).items.map { ($0.id, $0) }) { first, _ in
      first
    }
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
      let excluded = Set(decision.entitlements.filter { !$0.isKept }.map(\.id))
      roles.append(
        AcceptedRole(
          role: role, path: RolePath(session: session, role: role.id), decision: decision,
          granted: page.items.filter {
            $0.reaches(minimumPopularity) && !excluded.contains($0.id.rawValue)
          }))
    }
    roles.sort {
      ($0.role.displayName, $0.role.id.rawValue) < ($1.role.displayName, $1.role.id.rawValue)
    }
    gone.sort()
    unreadable.sort()
  }
}
