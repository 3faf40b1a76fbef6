import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// The tabs of a role with the number of rows in each.
  func drawTabs(of role: RoleScreen, on canvas: inout Canvas) {
    var column = 1
    for tab in RoleScreen.Tab.allCases {
      let isActive = tab == role.tab
      let count = role.tabs[tab].count(in: role).map { " \(Figure.count($0))" } ?? DisplayText()
      // Without colours and underlines the brackets tell which one it is.
      let title: DisplayText =
        "\(isActive ? "[" : " ")\(tab.kind.label.title)\(count)\(isActive ? "]" : " ")"
      column = canvas.put(
        StyledText(title, isActive ? .tabActive : .tab), row: 2, column: column,
        width: max(0, size.columns - column - 1))
    }
  }
}
