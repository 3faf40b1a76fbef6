import RoleMining

/// Rows that a list requests. The answer carries the request, so that an answer that is no longer
/// needed is recognised and dropped.
package struct RowRequest: Sendable, Hashable {
  /// The screen of the list.
  package var screen: ScreenID
  /// Where the rows come from.
  package var source: ListSource
  /// The filter for the tenant; nil for none.
  package var filter: FilterExpression?
  /// The order for the tenant; nil for its own order.
  package var sorter: AnySorter?
  /// The number of rows before the page.
  package var offset: Int
  /// The maximum number of rows.
  package var limit: Int
  /// Whether the total is requested.
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
  /// The number of rows without paging, if the tenant stated it.
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

  /// The page with its rows replaced.
  func mapRows<Other>(_ transform: (Row) -> Other) -> RowPage<Other> {
    RowPage<Other>(
      rows: rows.map(transform), rowCount: rowCount, total: total, problem: problem)
  }
}
