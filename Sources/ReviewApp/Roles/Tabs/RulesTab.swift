import Review
import RoleEvidence
import RoleMining

/// The rules that describe who is in a role, the best first.
package struct RulesTab: RoleTab {
  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.rules
  /// What it is called.
  package static let label = TabLabel(
    "Rules", showing: "the membership rules that describe the role")
  /// What has to be found out for it.
  package var needs: Set<EvidenceBook.Need> { [.findings] }

  /// The list.
  package var list: ListState<RuleRow>
  private var rules: [RatedRule] = []

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    list = ListState(screen: screen, source: .tab(Self.name, path), rows: [])
  }

  /// The number of rules.
  package func count(in role: RoleScreen) -> Int? {
    role.knowledge?.findings?.value?.rules.count
  }

  /// Whether they are still being found.
  package func isLoading(in role: RoleScreen) -> Bool { role.knowledge?.findings == nil }

  /// Shows the rules that were found.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    guard let newer = role.knowledge?.findings?.value?.rules, newer != rules else { return }
    rules = newer
    list.show(newer.enumerated().map { RuleRow(rated: $1, id: $0) })
    list.restoreCursor(height: height)
  }

  /// Nothing to do, because they are few and kept elsewhere.
  package mutating func forgetRows() {}

  /// Nothing to do, because what they are found in is read again.
  package mutating func reload() {}
}
