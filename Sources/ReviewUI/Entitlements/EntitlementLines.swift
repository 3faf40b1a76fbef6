import Review
import ReviewApp
import RoleMining
import Terminal

/// A plain list of entitlements with popularity and new grants, for previews.
struct EntitlementLines {
  let entitlements: [RoleMiningEntitlement]
  let identityCount: Int?
  let glyphs: GlyphSet

  /// Draws the titles into the first of the rows, and as many entitlements as fit into the others.
  func draw(on canvas: inout Canvas, rows: Range<Int>, from first: Int) {
    guard let titles = rows.first else { return }
    let width = canvas.size.columns
    let numbers = width - 1 - 7 - 2 - 14
    let application = max(20, numbers * 3 / 5)
    put("Entitlement", "Application", on: &canvas, titles, application, numbers, .columnTitle)
    canvas.put("Popularity", row: titles, column: numbers, style: Style(.columnTitle))
    canvas.put(
      "New", row: titles, column: width - 8, width: 7, alignment: .trailing,
      style: Style(.columnTitle))
    let body = rows.dropFirst()
    let start = min(first, max(0, entitlements.count - body.count))
    let visible = entitlements.dropFirst(start).prefix(body.count)
    let names = visible.map { DisplayText($0.displayName) }.shortenedApart(to: application - 5)
    for (row, (entitlement, name)) in zip(body, zip(visible, names)) {
      put(
        name, DisplayText(entitlement.applicationName ?? ""), on: &canvas, row, application,
        numbers, .text)
      drawNumbers(of: entitlement, on: &canvas, row, numbers)
    }
    drawEnds(start, body, on: &canvas)
  }

  private func put(
    _ name: DisplayText, _ place: DisplayText, on canvas: inout Canvas, _ row: Int,
    _ application: Int, _ numbers: Int, _ role: StyleRole
  ) {
    canvas.put(name, row: row, column: 3, width: application - 5, style: Style(role))
    canvas.put(
      place, row: row, column: application, width: numbers - application - 2, style: Style(role))
  }

  private func drawNumbers(
    of entitlement: RoleMiningEntitlement, on canvas: inout Canvas, _ row: Int, _ column: Int
  ) {
    if let popularity = entitlement.popularity {
      canvas.bar(row: row, column: column, width: 9, fraction: popularity / 100)
      canvas.put(
        Figure.percent(popularity), row: row, column: column + 10, width: 4, alignment: .trailing)
    }
    let grants = identityCount.flatMap { entitlement.newGrants(roleIdentityCount: $0) }
    canvas.put(
      grants.map(Figure.count) ?? glyphs.noValue, row: row, column: canvas.size.columns - 8,
      width: 7, alignment: .trailing, style: Style(grants == nil ? .muted : .newGrant))
  }

  private func drawEnds(_ start: Int, _ body: Range<Int>, on canvas: inout Canvas) {
    guard let first = body.first, let last = body.last else { return }
    if start > 0 { canvas.put(glyphs.upArrow, row: first, column: 1, style: Style(.accent)) }
    if start + body.count < entitlements.count {
      canvas.put(glyphs.downArrow, row: last, column: 1, style: Style(.accent))
    }
  }
}
