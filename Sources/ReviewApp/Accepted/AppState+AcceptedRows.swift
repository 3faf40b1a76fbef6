import Review
import RoleMining

extension AppState {
  /// Opens the role under the cursor, or shows everything about the row.
  mutating func openRow(of accepted: AcceptedScreen) -> [Effect] {
    switch accepted.tab {
    case .coverage: return follow(accepted.figures.current)
    case .roles:
      guard let id = accepted.roles.current?.id,
        let role = accepted.evidence?.accepted.roles.first(where: { $0.role.id == id })
      else { return [] }
      return open(role.role, at: role.path)
    case .overlaps: read(accepted.overlaps.current)
    case .identities: read(accepted.identities.current)
    case .entitlements: read(accepted.entitlements.current)
    }
    return []
  }

  /// Goes to the tab with the details of a figure.
  private mutating func follow(_ row: CoverageRow?) -> [Effect] {
    switch row?.subject {
    case .roles, .identities, .explainedGrants, .memberships, .reduction: showAccepted(.roles)
    case .overlaps: showAccepted(.overlaps)
    case .organizationIdentities, .organizationGrants, .leftOverGrants, nil: []
    }
  }

  private mutating func read(_ row: OverlapRow?) {
    guard let row else { return }
    let overlap = row.overlap
    dialog = ReadingPage(
      .known("overlap"), title: "Two accepted roles",
      sections: [
        ReadingPage.Passage("Roles", [overlap.first, overlap.second]),
        ReadingPage.Passage(
          "They share",
          [
            "\(overlap.identityCount.grouped) identities",
            "\(overlap.entitlementCount.grouped) entitlements",
            overlap.grantCount.map { "\($0.grouped) grants that both explain" }
              ?? "how many grants is not known",
          ]),
      ])
  }

  private mutating func read(_ row: ExpectedGains.GainingIdentity?) {
    guard let row else { return }
    let all = row.held + row.gains.count
    dialog = ReadingPage(
      .known("gains"), title: row.name,
      sections: [
        ReadingPage.Passage(
          "Would get", row.gainedNames, orElse: "nothing: holds everything already"),
        ReadingPage.Passage(
          "Holds already", ["\(row.held.grouped) of \(all.grouped) entitlements"]),
      ])
  }

  private mutating func read(_ row: ExpectedGains.GainedEntitlement?) {
    guard let row else { return }
    let unknown = row.count.map { "not known by name: \($0.grouped)" } ?? "not known"
    dialog = ReadingPage(
      .known("gains"), title: row.name,
      sections: [
        ReadingPage.Passage(
          "Application", [row.application].compactMap(\.self), orElse: "not known"),
        ReadingPage.Passage(
          "Would get it", row.identities == nil ? [unknown] : row.gainingNames,
          orElse: "nobody: all hold it already"),
      ])
  }
}
