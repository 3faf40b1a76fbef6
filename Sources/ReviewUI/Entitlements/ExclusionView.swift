import Review
import ReviewApp
import RoleMining
import Terminal

extension ExclusionPreview: DialogView {
  /// A warning that appears is another step: keys pressed before it did not accept it.
  var step: DialogStep { DialogStep(subject: path, isLast: differences?.isEmpty == false) }
  var target: AnyHashable { entitlements.map(\.id) }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey([.enter, "y"], exclude ? "exclude" : "restore", .submit),
      DialogKey([.escape, "q", "n"], "send nothing", .dismiss),
    ] + DialogKey.scrolling(page: page)
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// What excluding entitlements, or restoring them, does to the role.
  fileprivate func draw(_ preview: ExclusionPreview, on canvas: inout Canvas) {
    let count = preview.entitlements.count
    let things = Figure.amount(count, "entitlement", "entitlements")
    drawPageTitle(
      preview.exclude ? "Exclude \(things)?" : "Restore \(things)?",
      StyledText("nothing sent yet", .muted), on: &canvas)
    drawDifferences(of: preview, on: &canvas, row: 2)
    let top = drawChange(of: preview, on: &canvas, row: layout.isLow ? 4 : layout.form + 1)
    let list = EntitlementLines(
      entitlements: preview.entitlements,
      identityCount: state.compositions(of: preview)?.before.identities, glyphs: glyphs)
    list.draw(on: &canvas, rows: top..<max(top, layout.message), from: preview.scroll)
  }

  private func drawDifferences(of preview: ExclusionPreview, on canvas: inout Canvas, row: Int) {
    let width = size.columns - 2
    guard let differences = preview.differences else {
      let line = StyledText(
        "\(glyphs.ellipsis) Checking whether the role has changed on the tenant.", .pending)
      canvas.put(line, row: row, column: 1, width: width)
      return
    }
    guard !differences.isEmpty else {
      let line = StyledText("\(glyphs.check) Unchanged on the tenant since you opened it.", .good)
      canvas.put(line, row: row, column: 1, width: width)
      return
    }
    let words = differences.map { DisplayText($0.words) }.joined(separator: "; ")
    let lines = ("! Changed on the tenant since you opened it: " + words).wrapped(to: width)
    for (offset, line) in lines.prefix(2).enumerated() {
      canvas.put(line, row: row + offset, column: 1, width: width, style: Style(.warning))
    }
  }

  /// Draws the figures and returns the row below them.
  private func drawChange(
    of preview: ExclusionPreview, on canvas: inout Canvas, row: Int
  ) -> Int {
    guard let (before, after) = state.compositions(of: preview) else {
      canvas.put(
        "The figures appear once all entitlements are loaded.", row: row, column: 3,
        style: Style(.muted))
      return row + 2
    }
    let figures: [(DisplayText, DisplayText, DisplayText)] = [
      ("Entitlements", Figure.count(before.entitlements), Figure.count(after.entitlements)),
      ("Applications", Figure.count(before.applications), Figure.count(after.applications)),
      ("Identities", Figure.count(before.identities), Figure.count(after.identities)),
      ("New grants", Figure.count(before.newGrants), Figure.count(after.newGrants)),
      ("Mean popularity", mean(before), mean(after)),
    ]
    guard !layout.isLow else { return drawInShort(figures, of: preview, on: &canvas, row: row) }
    for (offset, (name, old, new)) in figures.enumerated() {
      canvas.put(name, row: row + offset, column: 3, style: Style(.muted))
      canvas.put(old, row: row + offset, column: 20, width: 8, alignment: .trailing)
      guard old != new else { continue }
      canvas.put(glyphs.rightArrow, row: row + offset, column: 30, style: Style(.muted))
      canvas.put(
        new, row: row + offset, column: 32, width: 8, alignment: .trailing, style: Style(.accent))
    }
    drawNotes(of: preview, on: &canvas, row: row + figures.count)
    return row + figures.count + 1
  }

  /// The figures in one row, if a line for each would leave no room for the list.
  private func drawInShort(
    _ figures: [(name: DisplayText, old: DisplayText, new: DisplayText)],
    of preview: ExclusionPreview, on canvas: inout Canvas, row: Int
  ) -> Int {
    let width = size.columns - 4
    let words = figures.map { name, old, new in
      StyledText("\(name) ", .muted) + StyledText(old)
        + (old == new
          ? StyledText()
          : StyledText(" \(glyphs.rightArrow) ", .muted) + StyledText(new, .accent))
    }
    let lines = words.flowing(in: width, separator: StyledText("   "))
    for (offset, line) in lines.enumerated() {
      canvas.put(line, row: row + offset, column: 3, width: width)
    }
    drawNotes(of: preview, on: &canvas, row: row + lines.count)
    return row + lines.count + 1
  }

  /// What the figures do not show.
  private func drawNotes(of preview: ExclusionPreview, on canvas: inout Canvas, row: Int) {
    guard let role = state.roleScreen(at: preview.path) else { return }
    let unreadable = role.entitlements.unreadableRows
    let notes: [DisplayText?] = [
      role.previewsOnlyMatches ? "The figures count only what matches the filter." : nil,
      unreadable == 0
        ? nil
        : "\(Figure.amount(unreadable, "entitlement", "entitlements")) that cannot be read "
          + "\(unreadable == 1 ? "is" : "are") not counted.",
    ]
    canvas.put(
      notes.compactMap(\.self).joined(separator: " "), row: row, column: 3,
      width: size.columns - 4, style: Style(.warning))
  }

  private func mean(_ composition: Composition) -> DisplayText {
    composition.meanPopularity.map { "\(Figure.percent($0)) %" } ?? glyphs.noValue
  }
}
