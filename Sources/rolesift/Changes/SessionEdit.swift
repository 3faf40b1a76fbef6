import RoleMining
import RoleMiningClient

/// Changes a session, sending only the fields that differ.
struct SessionEdit: Sendable {
  let id: RoleMiningSession.ID
  let wanted: RoleMiningSessionChange

  /// Reads the session and plans the request.
  func plan(in tenant: OpenTenant) async throws -> ChangePlan<RoleMiningSession> {
    let session = try await tenant.client.run(.session(id))
    let change = difference(from: session)
    guard !change.patch.isEmpty else {
      let sentence = "The session \(session.label) already has these settings."
      return ChangePlan(sentences: [sentence], changes: [], unchanged: [session])
    }
    return ChangePlan(
      sentences: ["Change the session \(session.label):"] + lines(change, session)
        + warning(change, session),
      changes: [self.change(change, of: session)])
  }

  private func difference(from session: RoleMiningSession) -> RoleMiningSessionChange {
    var change = wanted
    if change.name == session.name { change.name = nil }
    if change.isSaved == session.isSaved { change.isSaved = nil }
    if change.pruneThreshold == session.pruneThreshold { change.pruneThreshold = nil }
    if change.minimumIdentities == session.minimumIdentities { change.minimumIdentities = nil }
    return change
  }

  private func lines(_ change: RoleMiningSessionChange, _ session: RoleMiningSession) -> [String] {
    [
      change.name.map { "  name: from \(session.name?.inQuotes ?? "none") to \($0.inQuotes)" },
      change.isSaved.map { $0 ? "  saved: yes" : "  saved: no" },
      change.pruneThreshold.map { "  prune threshold: from \(threshold(of: session)) to \($0)" },
      change.minimumIdentities.map {
        "  identities in a potential role: from at least "
          + "\(session.minimumIdentities?.grouped ?? "the tenant's minimum") to at least \($0.grouped)"
      },
    ].compactMap(\.self)
  }

  private func threshold(of session: RoleMiningSession) -> String {
    session.pruneThreshold.map(String.init)
      ?? session.prescribedPruneThreshold.map { "the computed \($0)" } ?? "the computed one"
  }

  /// T-42: other limits make the tenant mine again.
  private func warning(
    _ change: RoleMiningSessionChange, _ session: RoleMiningSession
  ) -> [String] {
    guard change.pruneThreshold != nil || change.minimumIdentities != nil else { return [] }
    let roles =
      session.potentialRoleCount.map {
        "its \($0.counted("potential role", "potential roles"))"
      }
      ?? "its potential roles"
    return [
      "This mines the session again: \(roles) will be replaced, and their names and excluded "
        + "entitlements may be lost."
    ]
  }

  private func change(
    _ change: RoleMiningSessionChange, of session: RoleMiningSession
  ) -> PlannedChange<RoleMiningSession> {
    let id = id
    return PlannedChange(
      .change(id, change), subject: "change the session \(session.label)",
      done: "Changed the session \(session.label).",
      statusCommand: "rolesift sessions show \(id)",
      check: PlannedChange<RoleMiningSession>.unchanged(session, id),
      read: { try await $0.run(.session(id)) })
  }
}
