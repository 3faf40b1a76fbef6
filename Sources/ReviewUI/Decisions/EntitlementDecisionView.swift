import ReviewApp
import RoleMining
import Terminal

extension EntitlementDecisionForm: DialogView {
  var takesText: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    let own =
      [DialogKey([.enter], "record", .submit)]
      + DialogKey.choosing([.tab, .down], [.backTab, .up], "next field") + reason.keys + [.close]
    guard focus == .choice else { return own + DialogKey.editing }
    return own + [
      DialogKey([.right, .space], "choose", .choose(forward: true)),
      DialogKey([.left], nil, .choose(forward: false)),
    ]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// What is decided on entitlements, and which entitlements these are.
  fileprivate func draw(_ form: EntitlementDecisionForm, on canvas: inout Canvas) {
    let count = form.entitlements.count
    let subject =
      count == 1
      ? DisplayText(form.entitlements[0].displayName) : "\(Figure.count(count)) entitlements"
    drawPageTitle(
      "Decision on \(subject) of \(DisplayText(form.roleName))",
      StyledText("not sent to the tenant", .muted), on: &canvas)
    let step = layout.isLow ? 1 : 2
    FormLine(label: "Decision", isFocused: form.focus == .choice, labelWidth: 9)
      .draw(choices(of: form), on: &canvas, row: layout.form)
    FormLine(label: "Reason", isFocused: form.focus == .reason, labelWidth: 9)
      .draw(form.reason.field, width: size.columns, on: &canvas, row: layout.form + step)
    draw(form.reason, on: &canvas, row: layout.form + 2 * step)
    drawProblem(form.problem, on: &canvas)
  }

  private func choices(of form: EntitlementDecisionForm) -> StyledText {
    EntitlementDecisionForm.Choice.allCases.map { choice in
      let isOn = form.choice == choice
      return StyledText(glyphs.radioButton(isOn: isOn), isOn ? .accent : .muted)
        + StyledText(" \(choice.word)", isOn ? .text : .muted)
    }.joined(separator: StyledText("   "))
  }
}

extension EntitlementDecisionForm.Choice {
  fileprivate var word: DisplayText {
    switch self {
    case .keep: "keep"
    case .exclude: "exclude"
    case .undecided: "undecided"
    }
  }
}
