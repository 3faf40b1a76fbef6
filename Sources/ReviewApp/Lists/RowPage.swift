/// The rows of one page as a list takes them.
package struct RowPage<Row: ListRow>: Sendable {
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
}
