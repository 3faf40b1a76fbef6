import ReviewApp
import Terminal

extension DecisionForm: DialogView {
  var takesText: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter], "record", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field")
      + reason.keys + [DialogKey([.control("o")], "editor", .openEditor), .close]
      + DialogKey.editing
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The note, the reason and the proposed owner of a decision.
  fileprivate func draw(_ form: DecisionForm, on canvas: inout Canvas) {
    drawPageTitle(
      "Decision on \(DisplayText(form.subject))", StyledText("not sent to the tenant", .muted),
      on: &canvas)
    for (offset, field) in DecisionForm.FieldName.allCases.enumerated() {
      let row = layout.form + offset * (layout.isLow ? 1 : 2)
      let line = FormLine(label: field.label, isFocused: form.focus == field, labelWidth: 15)
      switch field {
      case .note: draw(form.note, line, on: &canvas, row: row)
      case .reason: line.draw(form.reason.field, width: size.columns, on: &canvas, row: row)
      case .owner: line.draw(form.owner, width: size.columns, on: &canvas, row: row)
      }
    }
    let last = layout.form + (DecisionForm.FieldName.allCases.count - 1) * (layout.isLow ? 1 : 2)
    draw(form.reason, on: &canvas, row: last + 2)
    drawProblem(form.problem, on: &canvas)
  }

  private func draw(_ note: NoteText, _ line: FormLine, on canvas: inout Canvas, row: Int) {
    switch note {
    case .line(let field): line.draw(field, width: size.columns, on: &canvas, row: row)
    case .lines(let text):
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      line.draw(
        StyledText(DisplayText(String(lines.first ?? "")))
          + StyledText(
            lines.count == 2
              ? "  and 1 more line" : "  and \(Figure.count(lines.count - 1)) more lines",
            .muted),
        on: &canvas, row: row)
    }
  }

  /// The reasons to choose from, if the settings have any.
  func draw(_ reason: ReasonField, on canvas: inout Canvas, row: Int) {
    guard !reason.offered.isEmpty else { return }
    let text = "Reasons: " + reason.offered.joined(separator: "; ")
    let lines = DisplayText(text).wrapped(to: size.columns - 4).prefix(
      max(0, layout.footer - row - 1))
    for (offset, line) in lines.enumerated() {
      canvas.put(line, row: row + offset, column: 3, style: Style(.muted))
    }
  }
}

extension ReasonField {
  /// The keys that choose a reason of the settings.
  var keys: [DialogKey] {
    offered.isEmpty
      ? []
      : [
        DialogKey([.control("n")], "next reason", .choose(forward: true)),
        DialogKey([.control("p")], nil, .choose(forward: false)),
      ]
  }
}

extension DecisionForm.FieldName {
  fileprivate var label: DisplayText {
    switch self {
    case .note: "Note"
    case .reason: "Reason"
    case .owner: "Proposed owner"
    }
  }
}
