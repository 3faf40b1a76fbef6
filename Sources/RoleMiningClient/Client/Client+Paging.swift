import RoleMining

extension Client {
  /// Walks a listing page by page, one page ahead of whoever reads them.
  ///
  /// The walk is no snapshot: rows that are added or removed meanwhile shift the others. A row that
  /// comes again is dropped; to miss few, sort by something that does not change.
  ///
  /// - Parameters:
  ///   - listing: What to walk.
  ///   - pageSize: Rows in a page, 1–250.
  ///   - limit: The most rows in all; nil is all of them.
  ///   - priority: Who waits for it.
  /// - Returns: The pages, of which the first is asked for when it is asked for.
  public func pages<Row, Fields>(
    _ listing: Listing<Row, Fields>, pageSize: Int = 250, limit: Int? = nil,
    priority: CallPriority = .analyst
  ) -> Pages<Row, Fields> {
    Pages(
      client: self, listing: listing,
      pageSize: min(max(1, pageSize), Listing<Row, Fields>.maximumPageSize), limit: limit,
      priority: priority)
  }

  /// The rows of a listing in one piece.
  ///
  /// - Parameters:
  ///   - listing: What to read.
  ///   - limit: The most rows; nil is all of them.
  ///   - priority: Who waits for it.
  /// - Returns: The rows as one page.
  /// - Throws: `APIError` of the first page that failed; what was read until then is lost.
  public func all<Row, Fields>(
    _ listing: Listing<Row, Fields>, limit: Int? = nil, priority: CallPriority = .analyst
  ) async throws(APIError) -> Page<Row> {
    var items: [Row] = []
    var problems: [RowProblem] = []
    var total: Int?
    var iterator = pages(listing, limit: limit, priority: priority).makeAsyncIterator()
    while let page = try await iterator.next() {
      items += page.items
      problems += page.problems
      total = page.total
    }
    return Page(items: items, total: total, problems: problems)
  }
}
