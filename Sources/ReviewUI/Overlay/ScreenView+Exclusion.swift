import Review
import Terminal

extension ScreenView {
  /// What leaving entitlements out, or taking them back, does to the role.
  func draw(_ preview: ExclusionPreview, on canvas: inout Canvas) {
    let count = preview.entitlements.count
    let things = Figure.amount(count, "entitlement", "entitlements")
    drawPageTitle(
      preview.exclude ? "Leave out \(things)?" : "Take back \(things)?",
      StyledText("nothing is sent yet", .muted), on: &canvas)
    drawWarning(of: preview, on: &canvas, row: 2)
    drawChange(of: preview, on: &canvas, row: 4)
    let list = EntitlementLines(
      entitlements: preview.entitlements, identityCount: preview.before?.identities, glyphs: glyphs)
    list.draw(on: &canvas, rows: 10..<max(10, layout.message), from: preview.scroll)
  }

  private func drawWarning(of preview: ExclusionPreview, on canvas: inout Canvas, row: Int) {
    let line: StyledText =
      switch preview.hasChangedMeanwhile {
      case true?:
        StyledText("! The role changed on the tenant since you saw it. ", .danger)
          + StyledText("Esc, then Ctrl-R shows what it is now.", .warning)
      case false?:
        StyledText(
          "\(glyphs.check) The role is on the tenant as it is shown here.", .good)
      case nil:
        StyledText(
          "\(glyphs.ellipsis) Asking whether the role changed on the tenant.", .pending)
      }
    canvas.put(line, row: row, column: 1, width: size.columns - 2)
  }

  private func drawChange(of preview: ExclusionPreview, on canvas: inout Canvas, row: Int) {
    guard let before = preview.before, let after = preview.after else {
      canvas.put(
        "The figures come when all entitlements are loaded.", row: row, column: 3,
        style: Style(.muted))
      return
    }
    let figures: [(DisplayText, DisplayText, DisplayText)] = [
      ("Entitlements", Figure.count(before.entitlements), Figure.count(after.entitlements)),
      ("Applications", Figure.count(before.applications), Figure.count(after.applications)),
      ("People", Figure.count(before.identities), Figure.count(after.identities)),
      ("New grants", Figure.count(before.newGrants), Figure.count(after.newGrants)),
      ("Mean popularity", mean(before), mean(after)),
    ]
    for (offset, (name, old, new)) in figures.enumerated() {
      canvas.put(name, row: row + offset, column: 3, style: Style(.muted))
      canvas.put(old, row: row + offset, column: 20, width: 8, alignment: .trailing)
      guard old != new else { continue }
      canvas.put(glyphs.rightArrow, row: row + offset, column: 30, style: Style(.muted))
      canvas.put(
        new, row: row + offset, column: 32, width: 8, alignment: .trailing, style: Style(.accent))
    }
    guard preview.isFiltered else { return }
    canvas.put(
      "These count only what matches the filter.", row: row + figures.count, column: 3,
      width: size.columns - 4, style: Style(.warning))
  }

  private func mean(_ composition: Composition) -> DisplayText {
    composition.meanPopularity.map { "\(Figure.percent($0)) %" } ?? glyphs.noValue
  }
}
