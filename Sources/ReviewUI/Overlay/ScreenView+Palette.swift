import Review
import Terminal

extension ScreenView {
  /// The commands that match what is typed, each with its key.
  func draw(_ palette: Palette, on canvas: inout Canvas) {
    let matches = PaletteMatches(palette, in: state, table: .standard)
    let width = min(76, size.columns - 4)
    let height = min(max(8, size.rows - 6), 16)
    let origin = Position(row: 2, column: (size.columns - width) / 2)
    canvas.dialog(at: origin, size: Size(rows: height, columns: width), title: "Commands")
    let left = origin.column + 2
    canvas.put(":", row: origin.row + 1, column: left, style: Style(.accent))
    canvas.field(
      palette.field, row: origin.row + 1, column: left + 2, width: width - 6, isActive: true)
    let rows = (origin.row + 2)..<(origin.row + height - 2)
    if let number = matches.rowNumber {
      canvas.put("Go to row \(Figure.count(number))", row: rows.lowerBound, column: left + 2)
    } else {
      draw(matches, on: &canvas, rows: rows, left: left, width: width - 4)
    }
    canvas.put(
      words(about: matches), row: origin.row + height - 2, column: left + 2, width: width - 6,
      style: Style(.muted))
  }

  private func draw(
    _ matches: PaletteMatches, on canvas: inout Canvas, rows: Range<Int>, left: Int, width: Int
  ) {
    let first = max(0, matches.chosenIndex - rows.count + 1)
    for (row, index) in zip(rows, first..<max(first, matches.commands.count)) {
      let command = matches.commands[index]
      let isAvailable = command.availability(in: state) == .available
      let isChosen = index == matches.chosenIndex
      if isChosen { canvas.put(glyphs.cursorMark, row: row, column: left, style: Style(.accent)) }
      canvas.put(
        DisplayText(command.title), row: row, column: left + 2, width: width - 20,
        style: Style(isAvailable ? .text : .muted))
      let keys = command.keys.map { $0.symbol(in: glyphs) }.joined(separator: " ")
      canvas.put(
        keys, row: row, column: left + width - 16, width: 16, alignment: .trailing,
        style: Style(isAvailable ? .hintKey : .muted))
      if isChosen { canvas.emphasize(row: row, columns: left..<(left + width), as: .cursor) }
    }
  }

  /// What the chosen command does, or why it does nothing just now.
  private func words(about matches: PaletteMatches) -> DisplayText {
    if matches.rowNumber != nil { return "" }
    guard let command = matches.chosen else { return "No command has this in its name." }
    switch command.availability(in: state) {
    case .available: return DisplayText(command.help)
    case .disabled(let reason): return "Not now: \(reason)"
    }
  }
}
