/// The range of rows that one request asks for.
struct PageSpan: Sendable, Hashable {
  let offset: Int
  let limit: Int
  /// The end of the walk as a row count; nil for the last row.
  private let end: Int?

  /// Nil if no rows are left.
  init?(offset: Int, pageSize: Int, end: Int?) {
    let limit = min(pageSize, (end ?? .max) - offset)
    guard limit > 0 else { return nil }
    self.offset = offset
    self.limit = limit
    self.end = end
  }

  /// The following range; nil if this was the last.
  ///
  /// T-64: a short page is the last one. A known total takes precedence, because a tenant may return fewer
  /// rows than requested.
  func following(rowCount: Int, total: Int?, pageSize: Int) -> PageSpan? {
    let next = offset + rowCount
    guard rowCount > 0, total.map({ next < $0 }) ?? (rowCount >= limit) else { return nil }
    return PageSpan(offset: next, pageSize: pageSize, end: end)
  }
}
