import ReviewApp
import Terminal

/// Draws a list as a table; all lists are shown this way.
struct TableView<Row: ListRow> {
  let list: ListState<Row>
  let layout: TableLayout<Row>
  /// What is shown instead of rows while there are none.
  let emptyText: DisplayText
  /// Whether long texts of the last column wrap into the free rows below the list.
  let wraps: Bool

  init(
    _ list: ListState<Row>, columns: [TableColumn<Row>], width: Int, emptyText: DisplayText,
    wraps: Bool = false
  ) {
    self.list = list
    layout = TableLayout(columns.map { $0.withRoom(for: list.order) }, width: width)
    self.emptyText = emptyText
    self.wraps = wraps
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
    // With a prompt below, there are fewer rows than the list expects.
    let top = max(list.top, list.cursor - body.count + 1)
    let visible = top..<max(top, min(list.count, top + body.count))
    let names = names(of: visible)
    let texts = wraps ? wrappedTexts(of: visible, in: body.count) : [:]
    var row = body.lowerBound
    for index in visible {
      draw(index: index, named: names[index], saying: texts[index]?.first, on: &canvas, row: row)
      row += 1
      for line in texts[index]?.dropFirst() ?? [] {
        draw(line, of: index, on: &canvas, row: row)
        row += 1
      }
    }
  }

  /// The names of some rows as they fit into the first column. Names that are too long keep their end, which
  /// distinguishes them from others with the same beginning.
  private func names(of indices: Range<Int>) -> [Int: DisplayText] {
    guard let first = layout.columns.first else { return [:] }
    let names = indices.compactMap { index in
      list.row(at: index).flatMap { row -> (index: Int, text: DisplayText)? in
        guard case .text(let text, _) = first.column.cell(row) else { return nil }
        return (index, text)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: zip(
        names.map(\.index), names.map(\.text).shortenedApart(to: first.width)))
  }

  private func drawTitles(on canvas: inout Canvas, row: Int) {
    for placed in layout.columns {
      let order = list.order.flatMap { $0.column == placed.column.column ? $0 : nil }
      let mark = order.map { $0.descending ? canvas.glyphs.downArrow : canvas.glyphs.upArrow }
      canvas.put(
        placed.title(marked: mark), row: row, column: placed.start, width: placed.width,
        alignment: placed.column.alignment,
        style: Style(order == nil ? .columnTitle : .columnTitleSorted))
    }
  }

  private func draw(
    index: Int, named name: DisplayText?, saying text: DisplayText?, on canvas: inout Canvas,
    row: Int
  ) {
    let isCursor = index == list.cursor
    let entry = list.row(at: index)
    if let entry {
      drawCells(of: entry, named: name, saying: text, on: &canvas, row: row)
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
    if emphasis != .none { canvas.emphasize(row: row, as: emphasis) }
  }

  private func drawCells(
    of entry: Row, named name: DisplayText?, saying text: DisplayText?, on canvas: inout Canvas,
    row: Int
  ) {
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
      let cell = placed.column.cell(entry)
      let isLast = place == layout.columns.count - 1
      draw(
        place == 0 ? cell.showing(name) : isLast ? cell.showing(text) : cell, in: placed,
        on: &canvas, row: row, override: role)
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
