import Review
import RoleMining
import RoleMiningClient

/// Excludes entitlements from a potential role, or restores excluded ones.
struct EntitlementEdit: Sendable {
  let isExcluding: Bool
  let role: RoleOptions
  let selection: EntitlementSelection

  /// Selects the entitlements and plans the request.
  ///
  /// - Throws: `Failure` for an unknown id, `APIError`.
  func plan(in tenant: OpenTenant) async throws -> ChangePlan<PotentialRole> {
    let client = tenant.client
    let found = try await client.run(role.operation)
    let session = try role.session(of: found)
    let kept = try await client.all(.popularities(of: found.id, in: session))
    let left = try await client.all(.excluded(from: found.id, in: session))
    let (here, there) = isExcluding ? (kept, left) : (left, kept)
    let (chosen, unknown) = selection.chosen(from: here.items)
    let missed = skipped(here.problems)
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

  /// Entitlements that cannot be read are skipped.
  private func skipped(_ problems: [RowProblem]) -> [String] {
    guard let entitlements = problems.unreadableEntitlements else { return [] }
    let verb = problems.count == 1 ? "is" : "are"
    return ["\(entitlements) \(verb) skipped."]
  }

  /// Sentences for ids that already are as requested. Ids that the role does not have are an error.
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
        + "'rolesift entitlements \(role.id)' lists its entitlements."
      throw Failure(.usage, ([sentence] + missed).joined(separator: "\n"))
    }
    let state = isExcluding ? "already excluded" : "not excluded"
    return unknown.compactMap { others[$0] }.map { "\($0.label) is \(state)." }
  }

  private func nothing(_ role: PotentialRole) -> String {
    isExcluding
      ? "No entitlement of \(role.label) matches."
      : "No excluded entitlement of \(role.label) matches."
  }

  private func sentences(
    _ chosen: [RoleMiningEntitlement], rest: [RoleMiningEntitlement], unreadable: [RowProblem],
    of role: PotentialRole
  ) -> [String] {
    let count = chosen.count.counted("entitlement", "entitlements")
    let title =
      isExcluding
      ? "Exclude \(count) from \(role.label):"
      : "Restore \(count) to \(role.label):"
    let after = Composition(of: rest, identityCount: role.identityCount ?? 0)
    let size = after.entitlements.counted("entitlement", "entitlements")
    let others =
      unreadable.isEmpty ? "" : ", plus \(unreadable.count.grouped) unreadable"
    return [title] + chosen.listed(\.label) + [
      "\(size)\(others) would remain, with "
        + "\(after.newGrants.counted("new grant", "new grants")) for its identities."
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
      subject: isExcluding
        ? "exclude \(count) from \(role.label)" : "restore \(count) to \(role.label)",
      done: isExcluding
        ? "Excluded \(count) from \(role.shortLabel)."
        : "Restored \(count) to \(role.shortLabel).",
      statusCommand: "rolesift excluded \(role.id)",
      check: PlannedChange<PotentialRole>.unchanged(role),
      read: { try await $0.run(reading) })
  }
}
