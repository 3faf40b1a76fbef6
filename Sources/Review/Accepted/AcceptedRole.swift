import Journal
import RoleMining
import RoleMiningClient

/// A potential role that is accepted, with what it would grant.
package struct AcceptedRole: Sendable, Hashable {
  /// The role.
  package let role: PotentialRole
  /// Where it is.
  package let path: RolePath
  /// The decision to accept it.
  package let decision: Decision
  /// What it would grant: its entitlements except those excluded in the tenant or by the decision.
  package let granted: [RoleMiningEntitlement]
}

/// The accepted roles of a tenant, and the names of those that could not be read.
package struct AcceptedRoles: Sendable, Hashable {
  /// The roles, sorted by name.
  package var roles: [AcceptedRole] = []
  /// The names of the accepted roles that the tenant no longer has, sorted.
  package var gone: [String] = []
  /// The names of the accepted roles with an unreadable entitlement, sorted.
  package var unreadable: [String] = []

  /// No accepted roles.
  package init() {}

  /// Reads the accepted roles: one list of the potential roles, and the entitlements of each accepted one.
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
      try await add(
        decision, listed[decision.subject.role], from: client,
        minimumPopularity: minimumPopularity, includeCommonAccess: includeCommonAccess)
    }
    sort()
  }

  /// Reads what one more role would grant.
  ///
  /// - Parameters:
  ///   - decision: The decision to accept it.
  ///   - role: The role; nil if the tenant no longer has it.
  ///   - client: The tenant.
  ///   - minimumPopularity: Only entitlements with at least this popularity; 0 for all.
  ///   - includeCommonAccess: Whether common access is part of a role.
  /// - Returns: The role; nil if it is gone or what it grants cannot be read.
  /// - Throws: `APIError`.
  @discardableResult
  mutating func add(
    _ decision: Decision, _ role: PotentialRole?, from client: Client, minimumPopularity: Int = 0,
    includeCommonAccess: Bool = true
  ) async throws(APIError) -> AcceptedRole? {
    let subject = decision.subject
    guard let role,
      let session = role.session?.id ?? subject.session.map({ RoleMiningSession.ID($0) })
    else {
      gone.append(subject.name ?? subject.role.rawValue)
      return nil
    }
    let page = try await client.all(
      .popularities(of: role.id, in: session, includeCommonAccess: includeCommonAccess),
      priority: .background)
    guard page.problems.isEmpty else {
      unreadable.append(role.displayName)
      return nil
    }
    let excluded = Set(decision.entitlements.filter { !$0.isKept }.map(\.id))
    let accepted = AcceptedRole(
      role: role, path: RolePath(session: session, role: role.id), decision: decision,
      granted: page.items.filter {
        $0.reaches(minimumPopularity) && !excluded.contains($0.id.rawValue)
      })
    roles.append(accepted)
    return accepted
  }

  /// Sorts the roles by name.
  mutating func sort() {
    roles.sort {
      ($0.role.displayName, $0.role.id.rawValue) < ($1.role.displayName, $1.role.id.rawValue)
    }
    gone.sort()
    unreadable.sort()
  }
}
