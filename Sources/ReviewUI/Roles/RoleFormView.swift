import ReviewApp
import Terminal

extension RoleForm: DialogView {
  var takesText: Bool { focus != .saved }
  var step: DialogStep { DialogStep(subject: path) }

  func keys(page: Int) -> [DialogKey] {
    let own =
      [
        DialogKey([.enter], "send", .submit),
        DialogKey([.control("s")], saveHint, .choose(forward: true)),
      ]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + [.close]
    guard focus == .saved else { return own + DialogKey.editing }
    return own + [DialogKey([.space, .left, .right], nil, .choose(forward: true))]
  }

  private var saveHint: String { isSaved ? "do not save" : "save" }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// The name, the description and the saved state of a role.
  fileprivate func draw(_ form: RoleForm, on canvas: inout Canvas) {
    drawPageTitle(
      "Edit \(DisplayText(form.roleName))", StyledText("nothing sent yet", .muted), on: &canvas)
    for (offset, field) in RoleForm.FieldName.allCases.enumerated() {
      let row = layout.form + offset * (layout.isLow ? 1 : 2)
      let line = FormLine(label: field.label, isFocused: form.focus == field, labelWidth: 12)
      switch field {
      case .name: line.draw(form.name, width: size.columns, on: &canvas, row: row)
      case .description: line.draw(form.description, width: size.columns, on: &canvas, row: row)
      case .saved:
        let box = StyledText(glyphs.checkbox(isOn: form.isSaved), form.isSaved ? .accent : .muted)
        line.draw(
          box + StyledText(" kept even if mining no longer finds it"), on: &canvas, row: row)
      }
    }
    drawProblem(form.problem, on: &canvas)
  }
}

extension RoleForm.FieldName {
  fileprivate var label: DisplayText {
    switch self {
    case .name: "Name"
    case .description: "Description"
    case .saved: "Saved"
    }
  }
}
