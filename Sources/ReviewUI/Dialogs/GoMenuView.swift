import ReviewApp
import Terminal

extension GoMenu: DialogView {
  var fillsScreen: Bool { false }

  func keys(page: Int) -> [DialogKey] { [.close] }

  /// The next key goes to a place, or closes the menu and says that no place has that key.
  func reactions(to key: Key, in state: AppState, _ table: CommandTable) -> [Reaction]? {
    guard let command = table.command(afterGo: key, at: state.place) else {
      let words = "No place has the key \(key.quoted). \(Key.go.quoted) lists the places."
      return [.act(.dismiss), .act(.explain(words))]
    }
    return [.act(.dismiss), command.invoke(in: state, count: count)]
  }

  func draw(in view: ScreenView, on canvas: inout Canvas) {
    view.drawPlaces(on: &canvas)
  }
}

extension ScreenView {
  /// The places to go to, in a second column where the window is low.
  fileprivate func drawPlaces(on canvas: inout Canvas) {
    let places = CommandTable.standard.destinations(at: state.place).map(line)
    let room = layout.footer - layout.title - 3
    let height = places.count > room ? (places.count + 1) / 2 : places.count
    let columns = stride(from: 0, to: places.count, by: height).map {
      Array(places[$0..<min(places.count, $0 + height)])
    }
    let widths = columns.map { $0.map(\.width).max() ?? 0 }
    let width = widths.reduce(4) { $0 + $1 + 2 }
    let origin = Position(row: layout.title + 1, column: max(2, (size.columns - width) / 2))
    canvas.dialog(at: origin, size: Size(rows: height + 2, columns: width), title: "Go to")
    var column = origin.column + 3
    for (lines, width) in zip(columns, widths) {
      for (offset, line) in lines.enumerated() {
        canvas.put(line, row: origin.row + 1 + offset, column: column, width: width)
      }
      column += width + 2
    }
  }

  private func line(_ command: Command) -> StyledText {
    let key = command.goKeys.first?.symbol(in: glyphs) ?? ""
    return StyledText(key, .hintKey) + StyledText("  \(command.placeName)")
  }
}

extension Command {
  /// The place that it goes to.
  fileprivate var placeName: String {
    let start = "Go to "
    return title.hasPrefix(start) ? String(title.dropFirst(start.count)) : title
  }
}
