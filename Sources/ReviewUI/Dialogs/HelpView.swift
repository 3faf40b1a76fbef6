import ReviewApp
import Terminal

extension HelpPage: DialogView {
  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.escape, "q", "?", Key(.function(1))], "back", .dismiss)]
      + DialogKey.scrolling(page: page)
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.drawHelp(from: scroll, on: &canvas)
  }

  func reactions(to action: Action, in state: AppState, _ table: CommandTable) -> [Reaction] {
    let last = HelpLines(at: state.place, table: table).count - state.listHeight
    return scrolling(with: action, from: scroll, last: last)
  }
}

extension ScreenView {
  /// The keys of the place at hand, and why some do nothing just now.
  fileprivate func drawHelp(from scroll: Int, on canvas: inout Canvas) {
    drawPageTitle(
      "Keys", StyledText("in \(state.place.name)", .muted), on: &canvas)
    let lines = HelpLines(at: state.place, table: .standard).lines
    let rows = layout.body.dropFirst()
    let first = min(scroll, max(0, lines.count - rows.count))
    for (row, line) in zip(rows, lines.dropFirst(first)) {
      draw(line, on: &canvas, row: row)
    }
    drawMore(above: first, below: lines.count - first - rows.count, on: &canvas, rows: rows)
  }

  private func draw(_ line: HelpLines.Line, on canvas: inout Canvas, row: Int) {
    switch line {
    case .blank: return
    case .title(let group):
      let title = StyledText(DisplayText(group.title), .accent)
      canvas.put(title + obstacle(to: group), row: row, column: 1, width: size.columns - 3)
    case .command(let command):
      let isAvailable = command.availability(in: state) == .available
      let keys = command.symbols(in: glyphs).joined(separator: " ")
      canvas.put(keys, row: row, column: 3, width: 16, style: Style(.hintKey))
      canvas.put(
        DisplayText(command.title), row: row, column: 21,
        width: size.columns >= 100 ? 27 : size.columns - 22,
        style: Style(isAvailable ? .text : .muted))
      guard size.columns >= 100 else { return }
      canvas.put(
        DisplayText(explanation(of: command)), row: row, column: 50, width: size.columns - 52,
        style: Style(.muted))
    }
  }

  /// Why nothing of a group works, where one thing keeps all of it from working.
  private func obstacle(to group: CommandGroup) -> StyledText {
    guard group == .changing, let obstacle = state.obstacleToChanges else { return StyledText() }
    return StyledText("   \(DisplayText(obstacle.firstSentence))", .warning)
  }

  private func explanation(of command: Command) -> String {
    switch command.availability(in: state) {
    case .available: command.help
    case .disabled(let reason): "Not now: \(reason)"
    }
  }
}

/// The help of a place: its commands that have keys, group by group, as lines.
struct HelpLines {
  /// A line: the title of a group, a command, or nothing.
  enum Line {
    case title(CommandGroup)
    case command(Command)
    case blank
  }

  let lines: [Line]

  init(at place: Place, table: CommandTable) {
    lines = Array(
      table.groups(at: place).map { group, commands in
        [.title(group)] + commands.filter { !$0.symbols(in: .unicode).isEmpty }.map(Line.command)
      }
      .joined(separator: [Line.blank]))
  }

  var count: Int { lines.count }
}
