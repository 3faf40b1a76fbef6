import ReviewApp
import Terminal

extension SessionTuning: DialogView {
  var takesText: Bool { !isConfirming }
  var step: DialogStep { DialogStep(subject: id, isLast: isConfirming) }

  func keys(page: Int) -> [DialogKey] {
    guard !isConfirming else {
      return [
        DialogKey(["y"], "compute the roles anew", .submit),
        DialogKey([.escape, "n", "q"], "back", .dismiss),
      ]
    }
    return [DialogKey([.enter], "go on", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + [.close]
      + DialogKey.editing
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The thresholds of a session about to be changed, and what that does.
  fileprivate func draw(_ tuning: SessionTuning, on canvas: inout Canvas) {
    drawPageTitle(
      "Re-tune \(DisplayText(tuning.name))", StyledText("nothing is sent yet", .muted),
      on: &canvas)
    line("Prune threshold", .pruneThreshold, tuning)
      .draw(tuning.pruneThreshold, width: 6, on: &canvas, row: 3)
    line("Minimum people", .minimumIdentities, tuning)
      .draw(tuning.minimumIdentities, width: 6, on: &canvas, row: 4)
    for (offset, line) in warnings(of: tuning).enumerated() {
      canvas.put(line, row: 6 + offset, column: 3, width: size.columns - 4)
    }
    if tuning.isConfirming {
      canvas.put(
        StyledText("Compute the potential roles anew? ", .warning) + StyledText("y", .hintKey)
          + StyledText(" yes   ", .hintLabel) + StyledText("n", .hintKey)
          + StyledText(" no", .hintLabel),
        row: 10, column: 3, width: size.columns - 4)
    }
    guard let problem = tuning.problem else { return }
    canvas.put(
      StyledText("\(glyphs.cross) ", .error) + StyledText(DisplayText(problem), .error),
      row: layout.message, column: 1, width: size.columns - 2)
  }

  private func line(
    _ label: DisplayText, _ field: SessionTuning.FieldName, _ tuning: SessionTuning
  ) -> FormLine {
    FormLine(
      label: label, isFocused: tuning.focus == field && !tuning.isConfirming, labelWidth: 16)
  }

  private func warnings(of tuning: SessionTuning) -> [StyledText] {
    let roles =
      tuning.potentialRoleCount.map { Figure.amount($0, "potential role", "potential roles") }
      ?? "potential roles"
    return [
      StyledText("The tenant computes this session's ", .muted) + StyledText(roles, .warning)
        + StyledText(" anew.", .muted),
      StyledText(
        "The roles may be others then, with other ids; exclusions made in them are", .muted),
      StyledText("gone, and this cannot be taken back.", .muted),
    ]
  }
}
