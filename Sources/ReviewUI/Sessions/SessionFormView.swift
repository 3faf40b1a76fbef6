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
      "New role mining session", StyledText("nothing is sent yet", .muted), on: &canvas)
    line("Name", .name, form).draw(form.name, width: 48, on: &canvas, row: 3)
    note("Without a name it is not saved.", on: &canvas, row: 4)
    line("Looks for", .type, form).draw(types(of: form), on: &canvas, row: 6)
    line("Population", .criteria, form).draw(form.criteria, width: 48, on: &canvas, row: 8)
    note("A search query; empty: everybody.", on: &canvas, row: 9)
    line("Prune threshold", .pruneThreshold, form)
      .draw(form.pruneThreshold, width: 6, on: &canvas, row: 11)
    line("Minimum people", .minimumIdentities, form)
      .draw(form.minimumIdentities, width: 6, on: &canvas, row: 12)
    note("0 to 100; empty: the tenant's own.", on: &canvas, row: 13)
    drawProblem(form.problem, on: &canvas)
  }

  private func line(
    _ label: DisplayText, _ field: SessionForm.FieldName, _ form: SessionForm
  ) -> FormLine {
    FormLine(label: label, isFocused: form.focus == field, labelWidth: 16)
  }

  private func note(_ text: DisplayText, on canvas: inout Canvas, row: Int) {
    guard row < layout.message else { return }
    canvas.put(text, row: row, column: 20, width: size.columns - 21, style: Style(.muted))
  }

  private func types(of form: SessionForm) -> StyledText {
    let isCommon = form.type == .common
    return StyledText("\(glyphs.radioButton(isOn: !isCommon)) specialized")
      + StyledText("   \(glyphs.radioButton(isOn: isCommon)) common")
  }
}
