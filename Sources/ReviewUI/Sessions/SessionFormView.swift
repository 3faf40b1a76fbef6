import ReviewApp
import RoleMining
import Terminal

extension SessionForm: DialogView {
  var takesText: Bool { focus != .type }

  func keys(page: Int) -> [DialogKey] {
    let fields = DialogKey.choosing([.tab, .down], [.backTab, .up], "next field")
    let submit = DialogKey([.enter], "create the session", .submit)
    guard focus == .type else { return [submit] + fields + [.close] + DialogKey.editing }
    let change = DialogKey([.space, .right, .left], "change", .choose(forward: true))
    return [submit, change] + fields + [.close]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// A role mining session about to be created.
  fileprivate func draw(_ form: SessionForm, on canvas: inout Canvas) {
    drawPageTitle(
      "New role mining session", StyledText("nothing sent yet", .muted), on: &canvas)
    var row = layout.form
    for field in SessionForm.FieldName.allCases {
      draw(field, of: form, on: &canvas, row: row)
      if !layout.isLow, let help = field.help { note(help, on: &canvas, row: row + 1) }
      row += layout.isLow ? 1 : field.help == nil ? 2 : 3
    }
    if layout.isLow, let help = form.focus.help { note(help, on: &canvas, row: row + 1) }
    drawProblem(form.problem, on: &canvas)
  }

  private func draw(
    _ field: SessionForm.FieldName, of form: SessionForm, on canvas: inout Canvas, row: Int
  ) {
    let line = FormLine(
      label: field.label, isFocused: form.focus == field, labelWidth: FormLine.sessionLabelWidth)
    switch field {
    case .name: line.draw(form.name, width: 48, on: &canvas, row: row)
    case .type: line.draw(types(of: form), on: &canvas, row: row)
    case .criteria: line.draw(form.criteria, width: 48, on: &canvas, row: row)
    case .pruneThreshold: line.draw(form.pruneThreshold, width: 6, on: &canvas, row: row)
    case .minimumIdentities: line.draw(form.minimumIdentities, width: 6, on: &canvas, row: row)
    }
  }

  private func note(_ text: DisplayText, on canvas: inout Canvas, row: Int) {
    let column = FormLine.sessionLabelWidth + 4
    canvas.put(
      text, row: row, column: column, width: size.columns - column - 1, style: Style(.muted))
  }

  private func types(of form: SessionForm) -> StyledText {
    let isCommon = form.type == .common
    return StyledText("\(glyphs.radioButton(isOn: !isCommon)) specialized")
      + StyledText("   \(glyphs.radioButton(isOn: isCommon)) common")
  }
}

extension SessionForm.FieldName {
  fileprivate var label: DisplayText {
    switch self {
    case .name: "Name"
    case .type: "Type"
    case .criteria: "Population"
    case .pruneThreshold: "Prune threshold"
    case .minimumIdentities: "Minimum identities"
    }
  }

  /// What may be typed in the field; nil if it is obvious.
  fileprivate var help: DisplayText? {
    switch self {
    case .name: "Saved only if it has a name."
    case .type: nil
    case .criteria: "A search query, or empty for all."
    case .pruneThreshold: "0–100; if empty, the prescribed one."
    case .minimumIdentities: "If empty, the tenant's default."
    }
  }
}

extension FormLine {
  /// The width of the labels of a session's form.
  static let sessionLabelWidth = 18
}
