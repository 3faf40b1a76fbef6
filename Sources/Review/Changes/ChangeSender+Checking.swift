import RoleMining
import RoleMiningClient

extension ChangeSender {
  /// Compares what the analyst saw with the current state, right before a change is sent.
  ///
  /// - Throws: `ChangedMeanwhile` if they differ, `APIError` if the current state cannot be read.
  func check(_ change: Change, _ seen: Seen, against reply: Reply) async throws {
    switch seen {
    case .role(let before):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      try compare(now.differences(from: before).map(Difference.role), .role(now))
    case .left(let before):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      let differences = now.differences(from: before).map(Difference.role)
      try compare(differences.filter(change.touches), .left(now))
    case .session(let before):
      let now = try Operation<RoleMiningSession>.session(before.id ?? "").read(reply)
      try compare(now.differences(from: before).map(Difference.session), .session(now))
    case .leftSession(let before):
      let now = try Operation<RoleMiningSession>.session(before.id ?? "").read(reply)
      let differences = now.differences(from: before).map(Difference.session)
      try compare(differences.filter(change.touches), .leftSession(now))
    case .provisioning(let before, let entitlements, let unreadable):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      try await check(
        change, now.differences(from: before).map(Difference.role), now, entitlements, unreadable)
    case .nothing: break
    }
  }

  private func compare(_ differences: [Difference], _ now: Seen) throws {
    guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: now) }
  }

  /// A role gets whatever the tenant has at that moment, so the entitlements are read again.
  private func check(
    _ change: Change, _ differences: [Difference], _ role: PotentialRole,
    _ seen: Set<Entitlement.ID>, _ unreadable: Int
  ) async throws {
    guard case .provision(_, let path, let minimum, let common) = change else { return }
    let page = try await client.all(
      .popularities(of: path.role, in: path.session, includeCommonAccess: common))
    let going = page.items.filter { $0.reaches(minimum) }
    let ids = Set(going.map(\.id))
    var differences = differences
    if ids != seen {
      differences.append(
        .goingIn(
          added: going.filter { !seen.contains($0.id) },
          removedCount: seen.subtracting(ids).count))
    }
    let lost = page.rowCount - page.items.count
    if lost != unreadable { differences.append(.unreadable(before: unreadable, now: lost)) }
    try compare(
      differences, .provisioning(role, entitlements: ids, unreadable: lost))
  }
}
