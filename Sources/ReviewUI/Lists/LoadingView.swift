import FoundationEssentials
import ReviewApp
import Terminal

extension LoadingQuestion: DialogView {
  var fillsScreen: Bool { false }

  func keys(page: Int) -> [DialogKey] {
    [
      DialogKey([.enter, "y"], "load", .submit),
      DialogKey([.escape, "n", "q"], "cancel", .dismiss),
    ]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.draw(self, on: &canvas)
  }
}

extension ScreenView {
  /// What is to be loaded, and how long that takes.
  fileprivate func draw(_ question: LoadingQuestion, on canvas: inout Canvas) {
    let lines = [
      StyledText(words(about: question)),
      question.seconds.map {
        StyledText("At the tenant's pace it takes at least \(duration($0)).", .muted)
      } ?? StyledText(),
      StyledText(Key.enter.symbol(in: glyphs), .hintKey) + StyledText(" load    ", .hintLabel)
        + StyledText("Esc", .hintKey) + StyledText(" cancel", .hintLabel),
    ]
    .filter { !$0.isEmpty }
    let width = min(56, size.columns - 4)
    let height = lines.count + 2
    let origin = Position(
      row: max(1, (size.rows - height) / 2), column: (size.columns - width) / 2)
    canvas.dialog(
      at: origin, size: Size(rows: height, columns: width), title: question.subject.title)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, row: origin.row + 1 + offset, column: origin.column + 3, width: width - 6)
    }
  }

  private func words(about question: LoadingQuestion) -> DisplayText {
    let count = Figure.count(question.count)
    return switch question.subject {
    case .pages: "This loads \(count) pages, one request each."
    case .roles: "This reads \(count) potential roles, one request each."
    case .people: "This asks about \(count) people, one request each."
    }
  }

  private func duration(_ seconds: Double) -> DisplayText {
    seconds < 90
      ? "\(Figure.count(Int(seconds.rounded(.up)))) s"
      : "\(Figure.count(Int((seconds / 60).rounded(.up)))) min"
  }
}

extension LoadingQuestion.ReadSubject {
  fileprivate var title: DisplayText {
    switch self {
    case .pages: "Load all rows?"
    case .roles: "Read the other roles?"
    case .people: "Ask who holds what?"
    }
  }
}
