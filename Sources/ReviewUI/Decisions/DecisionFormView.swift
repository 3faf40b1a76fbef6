import ReviewApp
import Terminal

extension DecisionForm: DialogView {
  var takesText: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter], "record", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + [.close]
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
      FormLine(label: field.label, isFocused: form.focus == field, labelWidth: 15)
        .draw(
          form[field], width: size.columns, on: &canvas,
          row: layout.form + offset * (layout.isLow ? 1 : 2))
    }
  }
}

extension DecisionForm {
  fileprivate subscript(field: FieldName) -> TextField {
    switch field {
    case .note: note
    case .reason: reason
    case .owner: owner
    }
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
