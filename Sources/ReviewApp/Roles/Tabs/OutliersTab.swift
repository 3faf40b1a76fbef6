import Review
import RoleMining

/// The identities that fit a role badly, and those outside that hold nearly all of its core.
package struct OutliersTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.outliers
  /// What it is called.
  package static let label = TabLabel(
    "Outliers", showing: "who does not fit, and who outside would")
  /// What has to be found out for it.
  package var needs: Set<EvidenceBook.Need> { [.findings] }

  /// The list.
  package var list: ListState<MisfitRow>
  private var fit: RoleFit?

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(screen: screen, source: .tab(Self.name, path), rows: [])
  }

  /// The identities of the role that fit badly.
  package func count(in role: RoleScreen) -> Int? {
    role.knowledge?.findings?.value?.fit.value?.outliers.count
  }

  /// Whether they are still being found.
  package func isLoading(in role: RoleScreen) -> Bool { role.knowledge?.findings == nil }

  /// Shows who was found.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let newer = role.knowledge?.findings?.value?.fit.value, newer != fit else { return }
    fit = newer
    list.show(MisfitRow.rows(of: newer))
    list.restoreCursor(height: height)
  }

  /// Nothing to do, because they are few and kept elsewhere.
  package mutating func forgetRows() {}

  /// Nothing to do, because what they are found in is read again.
  package mutating func reload() {}
}
