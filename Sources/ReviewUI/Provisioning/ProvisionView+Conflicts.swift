import Journal
import ReviewApp
import RoleMining
import Terminal

extension ProvisionView {
  /// The conflicts of what goes in, and below them why they are acceptable and what is done about them.
  func drawConflicts(on canvas: inout Canvas, rows: Range<Int>) {
    guard let check = form.conflicts, let first = rows.first else { return }
    canvas.put(conflictWords, row: first, column: 1, width: layout.size.columns - 2)
    let block = layout.message - 3
    drawList(of: check, on: &canvas, rows: (first + 1)..<max(first + 1, block))
    canvas.rule(row: block, columns: 0..<layout.size.columns)
    for (offset, field) in ConflictAcceptance.FieldName.allCases.enumerated() {
      let line = FormLine(
        label: field.label, isFocused: form.acceptance.focus == field, labelWidth: 18)
      let text = field == .reason ? form.acceptance.reason : form.acceptance.mitigation
      line.draw(text, width: layout.size.columns, on: &canvas, row: block + 1 + offset)
    }
  }

  /// What was checked and found, in a line.
  var conflictWords: StyledText {
    guard let check = form.conflicts else { return StyledText() }
    let style: StyleRole =
      check.checked.isEmpty ? .muted : check.found.isEmpty ? .good : .warning
    return StyledText("Conflicts: \(DisplayText(check.words))", style)
  }

  private func drawList(of check: ConflictCheck, on canvas: inout Canvas, rows: Range<Int>) {
    let lines = check.found.dropFirst(form.acceptance.scroll).flatMap { conflict in
      DisplayText("\(conflict.title): \(conflict.words)").wrapped(to: layout.size.columns - 5)
        .enumerated().map { (text: $1, column: $0 == 0 ? 1 : 3) }
    }
    for (row, line) in zip(rows, lines) {
      canvas.put(line.text, row: row, column: line.column, width: layout.size.columns - 4)
    }
  }
}

extension ConflictAcceptance.FieldName {
  fileprivate var label: DisplayText {
    switch self {
    case .reason: "Reason"
    case .mitigation: "Mitigating control"
    }
  }
}
