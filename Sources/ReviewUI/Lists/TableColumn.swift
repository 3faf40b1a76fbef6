import ReviewApp
import Terminal

/// One column of a table: everything specific to it. What a table does with its columns is the
/// same for all of them.
struct TableColumn<Row: ListRow> {
  /// Its title.
  let title: String
  /// Its short title, for narrow columns.
  let shortTitle: String
  /// The sort column that it shows; nil if the list cannot be sorted by it.
  let column: Row.Column?
  /// The least useful width, and the greatest that it can use.
  private(set) var width: ClosedRange<Int>
  /// 0 is always shown; of the others, those with large numbers are dropped first if space is short.
  let priority: Int
  /// The alignment of the values.
  let alignment: Alignment
  /// The cell of a row.
  let cell: (Row) -> TableCell

  init(
    _ column: Row.Column, width: ClosedRange<Int>, priority: Int, alignment: Alignment = .leading,
    cell: @escaping (Row) -> TableCell
  ) {
    self.init(
      titled: column.title, column, width: width, priority: priority, alignment: alignment,
      cell: cell)
  }

  /// The same column; if the list is sorted by it, wide enough for the mark of the order.
  func withRoom(for order: ListOrder<Row.Column>?) -> Self {
    guard let order, order.column == column else { return self }
    let titles = [title, shortTitle].map { DisplayText($0).width + 2 }
    let least = max(width.lowerBound, titles.min() ?? 0)
    var wider = self
    wider.width = least...max(least, width.upperBound)
    return wider
  }

  /// Makes a column with a title of its own.
  init(
    titled title: String, _ column: Row.Column? = nil, width: ClosedRange<Int>, priority: Int,
    alignment: Alignment = .leading, cell: @escaping (Row) -> TableCell
  ) {
    self.title = title
    shortTitle = column?.shortTitle ?? title
    self.column = column
    self.width = width
    self.priority = priority
    self.alignment = alignment
    self.cell = cell
  }
}
