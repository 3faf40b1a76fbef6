import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// The tabs of a role with the number of rows in each.
  func drawTabs(of role: RoleScreen, on canvas: inout Canvas) {
    var column = 1
    for tab in RoleScreen.Tab.allCases {
      let isActive = tab == role.tab
      let count = role.count(of: tab).map { " \($0)" } ?? DisplayText()
      // Without colours and underlines the brackets tell which one it is.
      let title: DisplayText = "\(isActive ? "[" : " ")\(tab.title)\(count)\(isActive ? "]" : " ")"
      column = canvas.put(
        StyledText(title, isActive ? .tabActive : .tab), row: 2, column: column,
        width: max(0, size.columns - column - 1))
    }
  }
}

extension RoleScreen.Tab {
  /// What the tab is called.
  var title: DisplayText {
    switch self {
    case .entitlements: "Entitlements"
    case .excluded: "Excluded"
    case .identities: "Identities"
    case .attributes: "Attributes"
    }
  }
}

extension RoleScreen {
  /// How many rows a tab has: those of its list, else what the role itself says.
  fileprivate func count(of tab: Tab) -> DisplayText? {
    let count: Int? =
      switch tab {
      case .entitlements: entitlements.total ?? role.entitlementCount
      // T-49: the ids on the role are what counts; the list is there to be read.
      case .excluded: role.excludedEntitlements?.count ?? excluded.total
      case .identities: identities.total ?? identityCount
      case .attributes: nil
      }
    return count.map(Figure.count)
  }
}
