/// The rows of one page as a list takes them.
public struct RowPage<Row: ListRow>: Sendable {
  /// The rows that could be read.
  public var rows: [Row]
  /// How many rows the tenant sent, readable or not.
  public var rowCount: Int
  /// The number of rows without paging, when the tenant told it.
  public var total: Int?
  /// What was wrong with the first row that could not be read; empty when all could.
  public var problem: String

  /// Makes a page.
  public init(rows: [Row], rowCount: Int? = nil, total: Int? = nil, problem: String = "") {
    self.rows = rows
    self.rowCount = rowCount ?? rows.count
    self.total = total
    self.problem = problem
  }
}
