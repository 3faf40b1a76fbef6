import ReviewApp
import Terminal

extension HelpPage: DialogView {
  func keys(page: Int) -> [DialogKey] {
    [DialogKey([.escape, "q", "?", Key(.function(1))], "back", .dismiss)]
      + DialogKey.scrolling(page: page)
      + [DialogKey([":", "/"], "find a command", .ask(.palette))]
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
  /// The keys of the current place, and why some are unavailable now.
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
    case .words:
      canvas.put(StyledText("Words", .accent), row: row, column: 1, width: size.columns - 3)
    case .word(let word, let meaning):
      canvas.put(word, row: row, column: 3, width: 16, style: Style(.hintKey))
      canvas.put(meaning, row: row, column: 21, width: size.columns - 22)
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

  /// Why a whole group of commands is unavailable.
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
  /// A line: the title of a group, a command, a word with its meaning, or nothing.
  enum Line {
    case title(CommandGroup)
    case command(Command)
    case words
    case word(DisplayText, DisplayText)
    case blank
  }

  let lines: [Line]

  init(at place: Place, table: CommandTable) {
    lines =
      Array(
        table.groups(at: place).map { group, commands in
          [.title(group)] + commands.filter { !$0.symbols(in: .unicode).isEmpty }.map(Line.command)
        }
        .joined(separator: [Line.blank])) + Self.legend
  }

  /// The figures of the screens, as the glossary defines them.
  private static let legend: [Line] = [
    .blank, .words,
    .word("popularity", "the share of the role's identities that hold it, in %"),
    .word("new grants", "the identities that would gain access they lack today"),
    .word("in org", "the share of all identities that hold it, in %"),
    .word("used", "the share that used its source in the last 90 days, in %"),
    .word("density", "how similar the access of the identities is, 0 to 100"),
    .word("freshness", "how distinct the role is from existing ones, 0 to 100"),
    .word("quality", "high if density and freshness are both high"),
    .word("prune threshold", "how similar access in a role has to be, 0 to 100"),
    .word("common access", "what nearly every identity of the organisation holds"),
  ]

  var count: Int { lines.count }
}
