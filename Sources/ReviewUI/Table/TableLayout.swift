import Review

/// Which columns a table shows in a window of some width, and where.
struct TableLayout<Row: ListRow> {
  /// A column and its place.
  struct Placed {
    var column: TableColumn<Row>
    var start: Int
    var width: Int
  }

  /// The columns from left to right.
  let columns: [Placed]

  /// The blanks between two columns.
  private static var gap: Int { 2 }
  /// The cursor, the mark and a blank.
  static var gutter: Int { 3 }

  /// Lays columns out: the least important leave until the rest fits; then they grow to what they
  /// can use, from left to right. What is left goes to the first, but not without end: a name should
  /// not be far from its numbers.
  init(_ columns: [TableColumn<Row>], width: Int) {
    let room = max(0, width - Self.gutter - 1)
    let kept = Self.fitting(columns, into: room)
    var widths = kept.map(\.width.lowerBound)
    var spare = room - Self.total(widths)
    for place in kept.indices where spare > 0 {
      let growth = min(spare, kept[place].width.upperBound - widths[place])
      widths[place] += growth
      spare -= growth
    }
    if let first = kept.first {
      widths[0] = max(1, min(widths[0] + spare, 2 * first.width.upperBound))
    }
    var start = Self.gutter
    var placed: [Placed] = []
    for (column, width) in zip(kept, widths) {
      placed.append(Placed(column: column, start: start, width: width))
      start += width + Self.gap
    }
    self.columns = placed
  }

  private static func fitting(
    _ columns: [TableColumn<Row>], into room: Int
  ) -> [TableColumn<Row>] {
    var kept = columns
    while total(kept.map(\.width.lowerBound)) > room,
      let least = kept.indices.max(by: { kept[$0].priority < kept[$1].priority }),
      kept[least].priority > 0
    {
      kept.remove(at: least)
    }
    return kept
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
