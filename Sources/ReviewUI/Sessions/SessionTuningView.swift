import ReviewApp
import Terminal

extension SessionTuning: DialogView {
  var takesText: Bool { !isConfirming }
  var step: DialogStep { DialogStep(subject: id, isLast: isConfirming) }

  func keys(page: Int) -> [DialogKey] {
    guard !isConfirming else {
      return [
        DialogKey(["y"], "mine again", .submit),
        DialogKey([.escape, "n", "q"], "back", .dismiss),
      ]
    }
    return [DialogKey([.enter], "continue", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + [.close]
      + DialogKey.editing
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The limits of a session, about to be changed, and the consequences.
  fileprivate func draw(_ tuning: SessionTuning, on canvas: inout Canvas) {
    drawPageTitle(
      "Limits of \(DisplayText(tuning.name))", StyledText("nothing sent yet", .muted),
      on: &canvas)
    line("Prune threshold", .pruneThreshold, tuning)
      .draw(tuning.pruneThreshold, width: 6, on: &canvas, row: layout.form)
    line("Minimum identities", .minimumIdentities, tuning)
      .draw(tuning.minimumIdentities, width: 6, on: &canvas, row: layout.form + 1)
    for (offset, line) in warnings(of: tuning).enumerated() {
      canvas.put(line, row: layout.form + 3 + offset, column: 3, width: size.columns - 4)
    }
    if tuning.isConfirming {
      canvas.put(
        StyledText("Mine the session again? ", .warning) + StyledText("y", .hintKey)
          + StyledText(" yes   ", .hintLabel) + StyledText("n", .hintKey)
          + StyledText(" no", .hintLabel),
        row: layout.form + 7, column: 3, width: size.columns - 4)
    }
    drawProblem(tuning.problem, on: &canvas)
  }

  private func line(
    _ label: DisplayText, _ field: SessionTuning.FieldName, _ tuning: SessionTuning
  ) -> FormLine {
    FormLine(
      label: label, isFocused: tuning.focus == field && !tuning.isConfirming,
      labelWidth: FormLine.sessionLabelWidth)
  }

  private func warnings(of tuning: SessionTuning) -> [StyledText] {
    let roles =
      tuning.potentialRoleCount.map { Figure.amount($0, "potential role", "potential roles") }
      ?? "potential roles"
    return [
      StyledText("Mining again replaces its ", .muted) + StyledText(roles, .warning)
        + StyledText(".", .muted),
      StyledText(
        "The new ones may have other ids. Names and excluded", .muted),
      StyledText("entitlements may be lost. This cannot be undone.", .muted),
    ]
  }
}
