import RoleMining

/// Rows that a list asks for. The answer carries it back, so that an answer that is no longer
/// wanted is recognised and dropped.
package struct RowRequest: Sendable, Hashable {
  /// The screen whose list asks.
  package var screen: ScreenID
  /// Where the rows come from.
  package var source: ListSource
  /// What the tenant is to filter by; nil for nothing.
  package var filter: FilterExpression?
  /// What the tenant is to sort by; nil for its own order.
  package var sorter: AnySorter?
  /// How many rows come before.
  package var offset: Int
  /// The most rows wanted.
  package var limit: Int
  /// Whether the total is asked for.
  package var wantsTotal: Bool
  /// Counts the filters and orders the list had, so that late answers are dropped.
  package var generation: Int
  /// Whether the analyst looks at these rows, as opposed to rows loaded in the background.
  package var isUrgent: Bool
}

/// The rows of one page, whatever they are.
package protocol AnyRowPage: Sendable {
  /// How many rows could be read.
  var readableCount: Int { get }
  /// How many rows the tenant sent, readable or not.
  var rowCount: Int { get }
  /// What was wrong with the first row that could not be read; empty when all could.
  var problem: String { get }
}

/// The rows of one page as a list takes them.
package struct RowPage<Row: Sendable>: AnyRowPage {
  /// The rows that could be read.
  package var rows: [Row]
  /// How many rows the tenant sent, readable or not.
  package var rowCount: Int
  /// The number of rows without paging, when the tenant told it.
  package var total: Int?
  /// What was wrong with the first row that could not be read; empty when all could.
  package var problem: String

  /// Makes a page.
  package init(rows: [Row], rowCount: Int? = nil, total: Int? = nil, problem: String = "") {
    self.rows = rows
    self.rowCount = rowCount ?? rows.count
    self.total = total
    self.problem = problem
  }

  /// How many rows could be read.
  package var readableCount: Int { rows.count }

  /// The page with other rows in the place of its own.
  func mapRows<Other>(_ transform: (Row) -> Other) -> RowPage<Other> {
    RowPage<Other>(
      rows: rows.map(transform), rowCount: rowCount, total: total, problem: problem)
  }
}
