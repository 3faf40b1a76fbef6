import ReviewApp
import Terminal

/// Draws a list as a table: the one way in which all lists are shown.
struct TableView<Row: ListRow> {
  let list: ListState<Row>
  let layout: TableLayout<Row>
  /// What is shown instead of rows while there are none.
  let emptyText: DisplayText

  init(
    _ list: ListState<Row>, columns: [TableColumn<Row>], width: Int, emptyText: DisplayText
  ) {
    self.list = list
    layout = TableLayout(columns, width: width)
    self.emptyText = emptyText
  }

  /// Draws the titles into the first of the rows, and the list into the others.
  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    drawTitles(on: &canvas, row: rows.lowerBound)
    let body = rows.dropFirst()
    guard list.count > 0 else {
      let lines = emptyText.wrapped(to: canvas.size.columns - TableLayout<Row>.gutter - 1)
      for (row, line) in zip(body, lines) {
        canvas.put(line, row: row, column: TableLayout<Row>.gutter, style: Style(.muted))
      }
      return
    }
    for (offset, row) in body.enumerated() where list.top + offset < list.count {
      draw(index: list.top + offset, on: &canvas, row: row)
    }
  }

  private func drawTitles(on canvas: inout Canvas, row: Int) {
    for placed in layout.columns {
      let title = DisplayText(placed.column.title)
      let order = list.order.flatMap { $0.column == placed.column.column ? $0 : nil }
      canvas.put(
        title, row: row, column: placed.start, width: placed.width,
        alignment: placed.column.alignment,
        style: Style(order == nil ? .columnTitle : .columnTitleSorted))
      guard let order else { continue }
      // The arrow may stand in the gap, so that no column needs room for it.
      canvas.put(
        order.descending ? canvas.glyphs.downArrow : canvas.glyphs.upArrow, row: row,
        column: placed.start + arrowOffset(title.width, in: placed),
        style: Style(.columnTitleSorted))
    }
  }

  private func arrowOffset(_ titleWidth: Int, in placed: TableLayout<Row>.Placed) -> Int {
    placed.column.alignment == .trailing ? placed.width : min(titleWidth + 1, placed.width)
  }

  private func draw(index: Int, on canvas: inout Canvas, row: Int) {
    let isCursor = index == list.cursor
    let entry = list.row(at: index)
    if let entry {
      drawCells(of: entry, on: &canvas, row: row)
    } else {
      canvas.put(
        canvas.glyphs.ellipsis, row: row, column: TableLayout<Row>.gutter,
        style: Style(.placeholder))
    }
    let isMarked = entry.map { list.isMarked($0, at: index) } ?? false
    if isMarked {
      canvas.put(canvas.glyphs.rowMark, row: row, column: isCursor ? 0 : 1, style: Style(.accent))
    }
    if isCursor {
      canvas.put(canvas.glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
      canvas.cursor = Position(row: row, column: 1)
    }
    let emphasis = RowEmphasis(isCursor: isCursor, isMarked: isMarked)
    if emphasis != .none { canvas.emphasize(row: row, columns: emphasized, as: emphasis) }
  }

  /// The cursor and the name. Emphasising the whole row would send all of it twice whenever the
  /// cursor moves, six times the bytes.
  private var emphasized: Range<Int> {
    0..<(layout.columns.first.map { $0.start + $0.width } ?? 0)
  }

  private func drawCells(of entry: Row, on canvas: inout Canvas, row: Int) {
    let wait = list.waits[entry.id]
    let isHit = list.matchesSearch(entry)
    switch wait {
    case .pending?:
      canvas.put(canvas.glyphs.ellipsis, row: row, column: 0, style: Style(.pending))
    case .unsure?: canvas.put("?", row: row, column: 0, style: Style(.warning))
    case nil: break
    }
    for (place, placed) in layout.columns.enumerated() {
      let role: StyleRole? = wait != nil ? .pending : isHit && place == 0 ? .searchHit : nil
      draw(placed.column.cell(entry), in: placed, on: &canvas, row: row, override: role)
    }
  }

  private func draw(
    _ cell: TableCell, in placed: TableLayout<Row>.Placed, on canvas: inout Canvas, row: Int,
    override: StyleRole?
  ) {
    switch cell {
    case .text(let text, let role):
      canvas.put(
        text, row: row, column: placed.start, width: placed.width,
        alignment: placed.column.alignment, style: Style(override ?? role))
    case .bar(let fraction, let label, let labelWidth):
      canvas.put(
        label, row: row, column: placed.start, width: placed.width, alignment: .trailing,
        style: Style(override ?? .text))
      canvas.bar(
        row: row, column: placed.start, width: placed.width - labelWidth - 1, fraction: fraction,
        style: Style(override ?? .bar))
    case .none:
      canvas.put(
        canvas.glyphs.noValue, row: row, column: placed.start, width: placed.width,
        alignment: placed.column.alignment, style: Style(.muted))
    }
  }
}
