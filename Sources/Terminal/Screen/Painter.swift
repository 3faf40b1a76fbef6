import CTerminal

/// Transfers a canvas to the curses window, which sends the changes to the terminal.
///
/// Only rows that differ from the last canvas are written, and nothing is cleared: curses then recognises
/// moved rows and scrolls the terminal.
struct Painter {
  private var looks: CursesLook
  private var shown: Canvas?
  private var isCursorVisible: Bool?

  init(looks: CursesLook) {
    self.looks = looks
  }

  /// Forgets the window's content.
  mutating func forget() {
    shown = nil
    isCursorVisible = nil
  }

  /// Writes a canvas into a window and sends it.
  mutating func paint(_ canvas: Canvas, into window: UnsafeMutablePointer<WINDOW>) {
    let rows = min(canvas.size.rows, Int(getmaxy(window)))
    let columns = min(canvas.size.columns, Int(getmaxx(window)))
    for row in 0..<rows where isChanged(row, of: canvas) {
      write(canvas.rows[row].prefix(columns), row: row, into: window)
    }
    placeCursor(of: canvas, in: window)
    shown = canvas
    wnoutrefresh(window)
    doupdate()
  }

  private func isChanged(_ row: Int, of canvas: Canvas) -> Bool {
    guard let shown, shown.size == canvas.size else { return true }
    return shown.rows[row] != canvas.rows[row]
  }

  private mutating func write(
    _ cells: ArraySlice<Cell>, row: Int, into window: UnsafeMutablePointer<WINDOW>
  ) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      let text = cells[start..<end].flatMap(Self.wideCharacters)
      let pen = looks.pen(for: style)
      var pair = pen.pair
      wattr_set(window, pen.attributes, 0, &pair)
      wmove(window, Int32(row), Int32(start))
      waddnwstr(window, text, Int32(text.count))
      start = end
    }
  }

  /// The text for a cell: exactly as many columns as the cell has.
  ///
  /// Our table of widths and the C library's may be of different versions. If they differ, the rest of
  /// the row would shift; a question mark does not.
  private static func wideCharacters(of cell: Cell) -> [wchar_t] {
    let scalars = cell.text.unicodeScalars
    if let only = scalars.first, only.isASCII, scalars.count == 1 { return [wchar_t(only.value)] }
    let columns = scalars.map(\.systemColumns)
    guard columns.allSatisfy({ $0 >= 0 }), columns.reduce(0, +) == cell.width else {
      return [wchar_t](repeating: wchar_t(UInt8(ascii: "?")), count: cell.width)
    }
    return scalars.map { wchar_t($0.value) }
  }

  private mutating func placeCursor(
    of canvas: Canvas, in window: UnsafeMutablePointer<WINDOW>
  ) {
    let isVisible = canvas.cursor != nil
    if isCursorVisible != isVisible { curs_set(isVisible ? 1 : 0) }
    isCursorVisible = isVisible
    guard let cursor = canvas.cursor else { return }
    wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column))
  }
}
