import ReviewApp
import Terminal

/// The look and the keys of a prompt: one line above the footer.
protocol PromptView: Prompt, DialogView {
  /// The label before the line.
  var label: DisplayText { get }
  /// What Enter does, for the footer.
  var verb: String { get }

  /// A note below the line instead of the hint; empty if there is none.
  func note(in view: ScreenView) -> StyledText
}

extension PromptView {
  func note(in view: ScreenView) -> StyledText { StyledText() }
  var fillsScreen: Bool { false }
  var takesText: Bool { true }

  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.enter], verb, .submit), .close] + DialogKey.editing
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension RenamePrompt: PromptView {
  var label: DisplayText { "Name" }
  var verb: String { "rename" }
  var step: DialogStep { DialogStep(subject: path) }
}

extension DescriptionPrompt: PromptView {
  var label: DisplayText { "Description" }
  var verb: String { "describe" }
  var step: DialogStep { DialogStep(subject: path) }
}

extension RenameSessionPrompt: PromptView {
  var label: DisplayText { "Name" }
  var verb: String { "rename" }
  var step: DialogStep { DialogStep(subject: id) }
}

extension ReportPrompt: PromptView {
  var label: DisplayText { "Report to" }
  var verb: String { "write" }
}

extension GainsPrompt: PromptView {
  var label: DisplayText { "Gains to" }
  var verb: String { "write" }
}

extension ExportPrompt: PromptView {
  var label: DisplayText { "Export to" }
  var verb: String { "export" }
  var step: DialogStep { DialogStep(subject: [path, minimumPopularity] as [AnyHashable?]) }
}

extension RenamePatternPrompt: PromptView {
  var label: DisplayText { "Names" }
  var verb: String { "preview" }
}

extension BulkThresholdPrompt: PromptView {
  var label: DisplayText { "Exclude below %" }
  var verb: String { "preview" }
}

extension BulkExportPrompt: PromptView {
  var label: DisplayText { "Export to" }
  var verb: String { "preview" }
}

extension FilterPrompt: PromptView {
  var label: DisplayText { "Filter" }
  var verb: String { "filter" }
}

extension SearchPrompt: PromptView {
  var label: DisplayText { "/" }
  var verb: String { "search" }

  func note(in view: ScreenView) -> StyledText {
    SearchWords(of: view.state.screen, glyphs: view.glyphs).result
  }
}

extension RowPrompt: PromptView {
  var label: DisplayText { "Row" }
  var verb: String { "go to the row" }
}

extension ThresholdPrompt: PromptView {
  var label: DisplayText { "Threshold %" }
  var verb: String { "set the threshold" }
}

extension PercentagePrompt: PromptView {
  var label: DisplayText { "Percent" }
  var verb: String { "go there" }
}

extension ScreenView {
  /// The row above a prompt; nil without one. The list continues above it.
  var promptTop: Int? {
    (state.dialogView as? any PromptView).map { top(of: lines(below: $0)) }
  }

  private func top(of below: [StyledText]) -> Int {
    layout.footer - 2 - max(layout.isLow ? 1 : 2, below.count)
  }

  /// One line to type, above the footer, with what is wrong or what may be typed below it.
  fileprivate func draw(_ prompt: any PromptView, on canvas: inout Canvas) {
    let below = lines(below: prompt)
    let top = top(of: below)
    for row in top..<layout.footer { canvas.fill(row: row) }
    canvas.rule(row: top, columns: 0..<size.columns)
    let label = prompt.label
    canvas.put(label, row: top + 1, column: 1, style: Style(.accent))
    let column = 1 + label.width + 1
    let width = size.columns - column - 1
    let hidden = canvas.field(
      prompt.line.field, row: top + 1, column: column, width: width, isActive: true)
    for (place, line) in below.enumerated() {
      canvas.put(line, row: top + 2 + place, column: 1, width: size.columns - 2)
    }
    if let columns = prompt.line.problem?.columns {
      point(
        at: columns, of: prompt.line.field, hidden, on: &canvas,
        Position(row: top + 2, column: column))
    }
  }

  /// What is wrong, with a line above to point at it; otherwise the hint, below the text.
  private func lines(below prompt: any PromptView) -> [StyledText] {
    guard let problem = prompt.line.problem else {
      let label = prompt.label.width
      let indentation = DisplayText(String(repeating: " ", count: label + 1))
      let note = prompt.note(in: self)
      guard note.isEmpty else { return [StyledText(indentation) + note] }
      return DisplayText(prompt.line.hint)
        .wrapped(to: size.columns - label - 3, lines: mostLines)
        .map { StyledText(indentation + $0, .muted) }
    }
    return [StyledText()]
      + DisplayText(problem.message).wrapped(to: size.columns - 4, lines: Self.mostProblemLines)
      .enumerated()
      .map { place, line in
        StyledText(place == 0 ? "\(glyphs.cross) " : "  ", .error) + StyledText(line, .error)
      }
  }

  /// The maximum number of lines for a problem, of which no key shows more.
  private static var mostProblemLines: Int { 4 }

  /// The maximum number of lines, because most of the window is for the list.
  private var mostLines: Int { layout.isLow ? 2 : 4 }

  /// Points at the wrong characters from the line below.
  private func point(
    at columns: ClosedRange<Int>, of field: TextField, _ hidden: Int, on canvas: inout Canvas,
    _ start: Position
  ) {
    let widths = field.text.map { DisplayText(String($0)).width }
    let first = max(columns.lowerBound - 1, hidden)
    let last = max(first, min(columns.upperBound - 1, widths.count))
    guard first <= widths.count else { return }
    let before = widths[min(hidden, first)..<first].reduce(0, +)
    let under = max(1, widths[first..<min(last + 1, widths.count)].reduce(0, +))
    let room = size.columns - start.column - before - 1
    canvas.put(
      DisplayText(String(repeating: "^", count: max(0, min(under, room)))), row: start.row,
      column: start.column + before, style: Style(.error))
  }
}
