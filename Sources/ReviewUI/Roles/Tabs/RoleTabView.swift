import ReviewApp
import Terminal

/// The look of a tab. Each tab has one, beside its columns.
protocol RoleTabView: RoleTab {
  /// The columns of its list, from left to right.
  func columns(of role: RoleScreen) -> [TableColumn<Row>]

  /// The line below the list about the row under the cursor.
  func caption(of row: Row, in role: RoleScreen) -> RowCaption

  /// The text if there are no rows.
  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText

  /// Whether long texts of the last column wrap into the free rows below the list.
  var wraps: Bool { get }

  /// The note above the list, besides the facts of every list.
  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText
}

extension RoleTabView {
  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText { StyledText() }
  var wraps: Bool { false }

  /// Draws the list.
  func draw(of role: RoleScreen, in view: ScreenView, on canvas: inout Canvas) {
    view.draw(
      list, columns: columns(of: role), on: &canvas, empty: emptyText(of: role, view.glyphs),
      wraps: wraps
    ) { caption(of: $0, in: role) }
  }
}

extension RoleScreen {
  /// The look of the current tab. A test shows every tab, so that each has one.
  var tabView: (any RoleTabView)? { tabs[tab] as? any RoleTabView }
}
