import Journal
import Review
import ReviewApp
import RoleMining
import Terminal

extension ConflictsPage: DialogView {
  var target: AnyHashable { choices.indices.contains(selection) ? choices[selection] : "nothing" }

  func keys(page: Int) -> [DialogKey] {
    (choices.isEmpty ? [] : [DialogKey([.enter], "take this decision", .submit)])
      + [DialogKey([.escape, "q", "C"], "back", .dismiss), DialogKey(["u"], nil, .undo)]
      + DialogKey.scrolling(page: page)
  }

  /// A change of the tenant is not undone from here, where nothing shows it.
  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    guard case .undo = action, state.changes.history.newestDecision == nil else {
      return [.act(action)]
    }
    return [.act(.explain("There is no decision to undo."))]
  }

  func scrolls(in view: ScreenView) -> Bool { choices.count > 1 }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The decisions of each conflict below its role.
  fileprivate func draw(_ page: ConflictsPage, on canvas: inout Canvas) {
    let count = page.conflicts.map { StyledText(Figure.count($0.count), .muted) }
    drawPageTitle("Decided differently", count ?? StyledText(), on: &canvas)
    let rows = layout.body.dropFirst()
    guard let conflicts = page.conflicts, !conflicts.isEmpty else {
      let words: DisplayText =
        page.conflicts == nil
        ? "Loading\(glyphs.ellipsis)" : "Nobody has decided differently from anyone else."
      canvas.put(words, row: rows.lowerBound, column: 1, style: Style(.muted))
      return
    }
    let lines = lines(of: page)
    let chosen = lines.firstIndex(where: \.isChosen) ?? 0
    // The role stands above its decisions.
    let first = min(max(0, chosen - rows.count + 2), max(0, lines.count - rows.count))
    for (row, line) in zip(rows, lines.dropFirst(first)) {
      canvas.put(line.text, row: row, column: line.column, width: size.columns - line.column - 1)
      guard line.isChosen else { continue }
      canvas.put(glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
      canvas.cursor = Position(row: row, column: 1)
    }
    drawMore(above: first, below: lines.count - first - rows.count, on: &canvas, rows: rows)
  }

  private func lines(of page: ConflictsPage) -> [ConflictLine] {
    var lines: [ConflictLine] = []
    var place = 0
    for conflict in page.conflicts ?? [] {
      let name = conflict.decisions.first?.decision.subject.name ?? conflict.role.rawValue
      lines.append(ConflictLine(text: StyledText(DisplayText(name), .header), column: 1))
      for decision in conflict.decisions {
        lines.append(
          ConflictLine(
            text: words(of: decision), column: 3, isChosen: place == page.selection))
        place += 1
      }
    }
    return lines
  }

  private func words(of recorded: RecordedDecision) -> StyledText {
    let decision = recorded.decision
    let excluded = decision.entitlements.count { !$0.isKept }
    let grounds = [
      decision.reason, decision.note?.firstLine,
      excluded == 0 ? nil : "\(excluded) to exclude",
    ].compactMap(\.self).joined(separator: ", ")
    let origin: DisplayText =
      if case .imported(let imported) = recorded.record.entry {
        " (\(DisplayText(imported.source)), "
          + (imported.signer.map { "signed by \(DisplayText($0)))" } ?? "not signed)")
      } else {
        ""
      }
    return DecisionSummary(recorded).words(utcOffset: utcOffset) + StyledText(origin, .muted)
      + StyledText(grounds.isEmpty ? "" : ": \(DisplayText(grounds))")
  }
}

/// A line of the conflicts.
private struct ConflictLine {
  let text: StyledText
  let column: Int
  var isChosen = false
}
