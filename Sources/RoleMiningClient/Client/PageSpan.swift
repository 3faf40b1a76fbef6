/// Which rows of a listing one request asks for.
struct PageSpan: Sendable, Hashable {
  let offset: Int
  let limit: Int
  /// Where the walk ends, counted from the first row; nil is at the last.
  private let end: Int?

  /// Nil when no row is left to ask for.
  init?(offset: Int, pageSize: Int, end: Int?) {
    let limit = min(pageSize, (end ?? .max) - offset)
    guard limit > 0 else { return nil }
    self.offset = offset
    self.limit = limit
    self.end = end
  }

  /// The rows after these, or nil when these were the last.
  ///
  /// T-64: a short page is the last one. Where the total is known it decides instead, because a
  /// tenant may give less than was asked for.
  func following(rowCount: Int, total: Int?, pageSize: Int) -> PageSpan? {
    let next = offset + rowCount
    guard rowCount > 0, total.map({ next < $0 }) ?? (rowCount >= limit) else { return nil }
    return PageSpan(offset: next, pageSize: pageSize, end: end)
  }
}
