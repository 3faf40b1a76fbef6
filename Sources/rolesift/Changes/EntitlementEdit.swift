import Review
import RoleMining
import RoleMiningClient

/// Leaves entitlements out of a potential role, or takes them back.
struct EntitlementEdit: Sendable {
  let isExcluding: Bool
  let role: RoleOptions
  let selection: EntitlementSelection

  /// Reads which entitlements are meant.
  ///
  /// - Throws: `Failure` when an id is not there, `APIError`.
  func plan(in tenant: OpenTenant) async throws -> ChangePlan<PotentialRole> {
    let client = tenant.client
    let found = try await client.run(role.operation)
    let session = try role.session(of: found)
    let kept = try await client.all(.popularities(of: found.id, in: session))
    let left = try await client.all(.excluded(from: found.id, in: session))
    let (here, there) = isExcluding ? (kept, left) : (left, kept)
    let (chosen, unknown) = selection.chosen(from: here.items)
    let missed = unconsidered(here.problems)
    let done = try already(unknown, in: there.items, missed: missed, of: found)
    guard !chosen.isEmpty else {
      return ChangePlan(
        sentences: done + [nothing(found)] + missed, changes: [], unchanged: [found])
    }
    let rest = isExcluding ? here.items.filter { !chosen.contains($0) } : there.items + chosen
    let plan = sentences(chosen, rest: rest, unreadable: kept.problems, of: found)
    return ChangePlan(
      sentences: done + plan + missed,
      changes: [change(chosen, of: found, in: session)])
  }

  /// What cannot be read cannot be chosen.
  private func unconsidered(_ problems: [RowProblem]) -> [String] {
    guard let entitlements = problems.unreadableEntitlements else { return [] }
    let verb = problems.count == 1 ? "is" : "are"
    return [
      isExcluding
        ? "\(entitlements) \(verb) not considered and \(verb) not left out."
        : "\(entitlements) \(verb) not considered and \(verb) not taken back."
    ]
  }

  /// Ids that are where they are wanted already are no mistake; others are.
  private func already(
    _ unknown: [String], in others: [RoleMiningEntitlement], missed: [String],
    of role: PotentialRole
  ) throws -> [String] {
    let others = Dictionary(others.map { ($0.id.rawValue, $0) }) { first, _ in first }
    let missing = unknown.filter { others[$0] == nil }
    guard missing.isEmpty else {
      let ids = missing.map(\.inQuotes).joined(separator: ", ")
      let sentence =
        "The potential role \(role.label) has no entitlement \(ids), so nothing was sent. "
        + "'rolesift entitlements \(role.id)' lists those it has."
      throw Failure(.usage, ([sentence] + missed).joined(separator: "\n"))
    }
    let state = isExcluding ? "left out" : "in the potential role"
    return unknown.compactMap { others[$0] }.map { "\($0.label) is \(state) already." }
  }

  private func nothing(_ role: PotentialRole) -> String {
    isExcluding
      ? "The potential role \(role.label) has no such entitlement to leave out."
      : "No such entitlement was left out of the potential role \(role.label)."
  }

  private func sentences(
    _ chosen: [RoleMiningEntitlement], rest: [RoleMiningEntitlement], unreadable: [RowProblem],
    of role: PotentialRole
  ) -> [String] {
    let count = chosen.count.counted("entitlement", "entitlements")
    let title =
      isExcluding
      ? "Leave \(count) out of the potential role \(role.label):"
      : "Take \(count) back into the potential role \(role.label):"
    let after = Composition(of: rest, identityCount: role.identityCount ?? 0)
    let size = after.entitlements.counted("entitlement", "entitlements")
    let others =
      unreadable.isEmpty ? "" : ", besides \(unreadable.count.grouped) that cannot be read"
    return [title] + chosen.listed(\.label) + [
      "It then has \(size), which would be "
        + "\(after.newGrants.counted("new grant", "new grants")) for its identities\(others)."
    ]
  }

  private func change(
    _ chosen: [RoleMiningEntitlement], of role: PotentialRole, in session: RoleMiningSession.ID
  ) -> PlannedChange<PotentialRole> {
    let count = chosen.count.counted("entitlement", "entitlements")
    let ids = chosen.map(\.id)
    let reading = self.role.operation
    return PlannedChange(
      .edit(role.id, in: session, EditEntitlements(ids: ids, exclude: isExcluding)),
      subject: "the change of \(count) of \(role.label)",
      done: isExcluding
        ? "\(count) left out of \(role.shortLabel)."
        : "\(count) taken back into \(role.shortLabel).",
      statusCommand: "rolesift excluded \(role.id)",
      check: PlannedChange<PotentialRole>.unchanged(role),
      read: { try await $0.run(reading) })
  }
}
