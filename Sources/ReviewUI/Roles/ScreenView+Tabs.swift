import ReviewApp
import RoleMining
import Terminal

extension ScreenView {
  /// The tabs of a role with the number of rows in each; if space is short, only those around the current one.
  func drawTabs(of role: RoleScreen, on canvas: inout Canvas) {
    let room = size.columns - 2
    let whole = tabs(RoleScreen.Tab.allCases[...], of: role)
    let line = whole.width <= room ? whole : tabsAroundCurrent(of: role, in: room)
    canvas.put(line, row: layout.tabs, column: 1, width: room)
  }

  /// The tabs from the first one on with which the current one and its neighbour fit.
  private func tabsAroundCurrent(of role: RoleScreen, in room: Int) -> StyledText {
    let all = RoleScreen.Tab.allCases
    let current = all.firstIndex(of: role.tab) ?? 0
    let end = min(current + 2, all.count)
    let more = StyledText(glyphs.ellipsis, .tab)
    let lines = all.indices.prefix(current + 1).lazy.map { first in
      (first == 0 ? StyledText() : more)
        + tabs(all[first..<end], of: role)
    }
    let start = lines.firstIndex { $0.width + more.width <= room } ?? current
    var (line, next) = (lines[start], end)
    while next < all.count {
      let longer = line + tabs(all[next...next], of: role)
      guard longer.width + (next + 1 < all.count ? more.width : 0) <= room else { break }
      (line, next) = (longer, next + 1)
    }
    return next < all.count ? line + more : line
  }

  private func tabs(_ shown: ArraySlice<RoleScreen.Tab>, of role: RoleScreen) -> StyledText {
    shown.reduce(StyledText()) { line, tab in
      let isActive = tab == role.tab
      let count = role.tabs[tab].count(in: role)
      let label = tab.kind.label.title + (count.map { " \(Figure.count($0))" } ?? "")
      // Without colours and underlines, only the brackets show the current tab.
      let title: DisplayText = isActive ? "[\(label)]" : " \(label) "
      return line + StyledText(title, isActive ? .tabActive : .tab)
    }
  }
}
