import ReviewApp
import Terminal

/// One column of a table: all that is particular to it. What a table does with its columns is the
/// same for all of them.
struct TableColumn<Row: ListRow> {
  /// Its title.
  let title: String
  /// Its title where it is too narrow for the whole one.
  let shortTitle: String
  /// The order it stands for; nil when the list cannot be sorted by it.
  let column: Row.Column?
  /// The fewest columns of cells it makes sense in, and the most that it can use.
  let width: ClosedRange<Int>
  /// 0 is always there; of the others those with large numbers leave first when room is short.
  let priority: Int
  /// Where the values stand.
  let alignment: Alignment
  /// What stands there for a row.
  let cell: (Row) -> TableCell

  init(
    _ column: Row.Column, width: ClosedRange<Int>, priority: Int, alignment: Alignment = .leading,
    cell: @escaping (Row) -> TableCell
  ) {
    self.init(
      titled: column.title, column, width: width, priority: priority, alignment: alignment,
      cell: cell)
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
