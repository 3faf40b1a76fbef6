import Review
import ReviewApp
import RoleMining
import Terminal

extension BulkPreview: DialogView {
  /// When everything is known, the step changes, so that it can be accepted only once it was seen.
  var step: DialogStep { DialogStep(subject: isComplete, isLast: isComplete) }
  var target: AnyHashable { [readCount, replaces ? 1 : 0] }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter, "y"], canBeSent ? plan.hint : nil, .submit)]
      + (plan.writesFiles
        ? [DialogKey(["o"], replaces ? "keep files" : "replace files", .choose(forward: true))]
        : [])
      + [DialogKey([.escape, "n", "q"], "back", .dismiss)]
      + DialogKey.scrolling(page: page)
  }

  private var canBeSent: Bool { !isComplete || (faultCount == 0 && !tasks.isEmpty) }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    scrolling(with: action, from: scroll, last: rows.count - 1)
  }
}

extension BulkPlan {
  fileprivate var hint: String {
    switch self {
    case .rename: "rename"
    case .exclude: "exclude"
    case .export: "export"
    }
  }

  fileprivate var writesFiles: Bool { if case .export = self { true } else { false } }

  fileprivate func title(_ roles: DisplayText) -> DisplayText {
    switch self {
    case .rename: "Rename \(roles)?"
    case .exclude(let threshold): "Exclude below \(threshold) % from \(roles)?"
    case .export: "Export \(roles)?"
    }
  }
}

extension ScreenView {
  fileprivate func draw(_ preview: BulkPreview, on canvas: inout Canvas) {
    let roles = Figure.amount(preview.tasks.count + preview.faultCount, "role", "roles")
    drawPageTitle(
      preview.plan.title(roles), StyledText("nothing \(preview.plan.isSent) yet", .muted),
      on: &canvas)
    canvas.put(progress(of: preview), row: layout.title + 1, column: 1, width: size.columns - 2)
    let rows = (layout.title + 3)..<max(layout.title + 3, layout.message)
    let all = preview.rows
    let first = min(preview.scroll, max(0, all.count - rows.count))
    let visible = all.dropFirst(first).prefix(rows.count)
    let names = min(visible.map(\.nameWidth).max() ?? 0, max(12, size.columns * 2 / 5))
    for (row, content) in zip(rows, visible) {
      switch content {
      case .role(let line):
        let (sign, words, role) = line.words(glyphs)
        canvas.put(sign, row: row, column: 1, style: Style(role))
        canvas.put(DisplayText(line.name).shortened(to: names), row: row, column: 3)
        canvas.put(
          words, row: row, column: 5 + names, width: size.columns - 8 - names, style: Style(role))
      case .entitlement(let entitlement):
        draw(entitlement, on: &canvas, row: row, names: names)
      }
    }
    drawMore(above: first, below: all.count - first - rows.count, on: &canvas, rows: rows)
  }

  /// An entitlement that is excluded, below its role.
  private func draw(
    _ entitlement: RoleMiningEntitlement, on canvas: inout Canvas, row: Int, names: Int
  ) {
    canvas.put(
      DisplayText(entitlement.displayName).shortened(to: names - 2), row: row, column: 5)
    let facts: [FactLine.Fact] = [
      (StyledText(DisplayText(entitlement.applicationName ?? ""), .muted), 0),
      (
        entitlement.popularity.map { StyledText("\(Figure.percent($0)) %", .muted) }
          ?? StyledText(), 1
      ),
    ]
    let width = size.columns - 8 - names
    canvas.put(FactLine(facts).line(in: width), row: row, column: 5 + names, width: width)
  }

  private func progress(of preview: BulkPreview) -> StyledText {
    guard preview.isComplete else {
      let (read, all) = (Figure.count(preview.readCount), Figure.count(preview.lines.count))
      return StyledText("\(glyphs.ellipsis) Read \(read) of \(all) roles.", .pending)
    }
    let skipped = preview.lines.count - preview.tasks.count - preview.faultCount
    let facts: [FactLine.Fact] = [
      (
        preview.faultCount == 0
          ? StyledText() : StyledText("\(Figure.count(preview.faultCount)) wrong", .error), 0
      ),
      (
        skipped == 0 ? StyledText() : StyledText("\(Figure.count(skipped)) left out", .warning), 0
      ),
      (
        preview.faultCount + skipped > 0
          ? StyledText() : StyledText("\(glyphs.check) All marked roles.", .good), 0
      ),
    ]
    return FactLine(facts).line(in: size.columns - 2)
  }
}

extension BulkRow {
  fileprivate var nameWidth: Int {
    switch self {
    case .role(let line): DisplayText(line.name).width
    case .entitlement(let entitlement): DisplayText(entitlement.displayName).width + 2
    }
  }
}

extension BulkPlan {
  fileprivate var isSent: DisplayText { writesFiles ? "written" : "sent" }
}

extension BulkLine {
  fileprivate func words(
    _ glyphs: GlyphSet
  ) -> (sign: DisplayText, words: DisplayText, role: StyleRole) {
    switch outcome {
    case .reading: (glyphs.ellipsis, "", .pending)
    case .ready(_, let words): (glyphs.rightArrow, DisplayText(words), .accent)
    case .skipped(let reason): (glyphs.separator, DisplayText(reason), .muted)
    case .faulty(let reason): (glyphs.cross, DisplayText(reason), .error)
    }
  }
}
