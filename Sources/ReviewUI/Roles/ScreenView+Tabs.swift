import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// The tabs of a role with the number of rows in each; if space is short, in the current one or in
  /// none.
  func drawTabs(of role: RoleScreen, on canvas: inout Canvas) {
    let room = size.columns - 2
    let lines = [Set(RoleScreen.Tab.allCases), [role.tab], []].map { tabs(of: role, counting: $0) }
    let line = lines.first { $0.width <= room } ?? lines.last ?? StyledText()
    canvas.put(line, row: layout.tabs, column: 1, width: room)
  }

  private func tabs(of role: RoleScreen, counting counted: Set<RoleScreen.Tab>) -> StyledText {
    RoleScreen.Tab.allCases.reduce(StyledText()) { line, tab in
      let isActive = tab == role.tab
      let count = counted.contains(tab) ? role.tabs[tab].count(in: role) : nil
      let label = tab.kind.label.title + (count.map { " \(Figure.count($0))" } ?? "")
      // Without colours and underlines, the brackets show which one it is.
      let title: DisplayText = isActive ? "[\(label)]" : " \(label) "
      return line + StyledText(title, isActive ? .tabActive : .tab)
    }
  }
}
