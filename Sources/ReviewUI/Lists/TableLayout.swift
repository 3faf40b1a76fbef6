import ReviewApp
import Terminal

/// The columns that a table shows in a window of some width, and their positions.
struct TableLayout<Row: ListRow> {
  /// A column and its place.
  struct Placed {
    var column: TableColumn<Row>
    var start: Int
    var width: Int

    /// The title, or as much of it as fits, and after a blank the mark of a sorted column.
    func title(marked mark: DisplayText?) -> DisplayText {
      let (title, short) = (DisplayText(column.title), DisplayText(column.shortTitle))
      guard let mark else { return title.width <= width ? title : short }
      let marked = title + " " + mark
      return marked.width <= width ? marked : short + " " + mark
    }
  }

  /// The columns from left to right.
  let columns: [Placed]

  /// The blanks between two columns: two, or one if that saves a column or a part of a name.
  private static func gap(between columns: [TableColumn<Row>], in room: Int) -> Int {
    let roomy = fitting(columns, into: room, gap: 2)
    guard let name = roomy.first, roomy.count == fitting(columns, into: room, gap: 1).count else {
      return 1
    }
    let spare = room - total(roomy.map(\.width.lowerBound), gap: 2)
    return spare < name.width.upperBound - name.width.lowerBound ? 1 : 2
  }
  /// The cursor, the mark and a blank.
  static var gutter: Int { 3 }

  /// Lays columns out: the least important are dropped until the rest fits; then they grow to what they
  /// can use, from left to right. What is left goes to the first, up to a limit, because a name should
  /// not be far from its numbers.
  init(_ columns: [TableColumn<Row>], width: Int) {
    let room = max(0, width - Self.gutter - 1)
    let gap = Self.gap(between: columns, in: room)
    let kept = Self.fitting(columns, into: room, gap: gap)
    var widths = kept.map(\.width.lowerBound)
    var spare = room - Self.total(widths, gap: gap)
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
      start += width + gap
    }
    self.columns = placed
  }

  private static func fitting(
    _ columns: [TableColumn<Row>], into room: Int, gap: Int
  ) -> [TableColumn<Row>] {
    var kept = columns
    while total(kept.map(\.width.lowerBound), gap: gap) > room,
      let least = kept.indices.max(by: { kept[$0].priority < kept[$1].priority }),
      kept[least].priority > 0
    {
      kept.remove(at: least)
    }
    return kept
  }

  private static func total(_ widths: [Int], gap: Int) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
