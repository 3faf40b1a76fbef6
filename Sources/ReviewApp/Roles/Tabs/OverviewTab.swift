import Review
import RoleMining

/// A role at a glance: who its identities are, what to call it, what it grants, what it resembles.
package struct OverviewTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.overview
  /// What it is called.
  package static let label = TabLabel("Overview", showing: "what the role is at a glance")
  /// What has to be found out for it.
  package var needs: Set<EvidenceBook.Need> {
    [.findings, .privileged, .surroundings, .conflictRules, .people]
  }

  /// The list.
  package var list: ListState<OverviewRow>
  private var overview: RoleOverview?

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(screen: screen, source: .tab(Self.name, path), rows: [])
  }

  /// Nil, because lines are not counted.
  package func count(in role: RoleScreen) -> Int? { nil }

  /// Whether something is still being found out.
  package func isLoading(in role: RoleScreen) -> Bool {
    role.entitlements.isLoading
      || overview?.lines.contains(where: \.isLoading) ?? true
  }

  /// Shows what is known so far.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let known = role.knowledge else { return }
    let newer = RoleOverview(known)
    guard newer != overview else { return }
    overview = newer
    list.show(OverviewRow.rows(of: newer))
    list.restoreCursor(height: height)
  }

  /// They are few, and made from what is kept elsewhere.
  package mutating func forgetRows() {}

  /// What it is made from is read again.
  package mutating func reload() {}
}
