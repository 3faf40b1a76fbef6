import RoleMining

extension Client {
  /// Walks a listing page by page, one page ahead of the reader.
  ///
  /// The walk is not a snapshot: rows that are added or removed shift the others. A repeated row is
  /// dropped; to miss few, sort by something that does not change.
  ///
  /// - Parameters:
  ///   - listing: The listing.
  ///   - pageSize: Rows per page, 1–250, or fewer if the list allows fewer.
  ///   - limit: The maximum number of rows; nil for all.
  ///   - priority: The priority of the requests.
  /// - Returns: The pages, requested lazily.
  public func pages<Row, Fields>(
    _ listing: Listing<Row, Fields>, pageSize: Int = 250, limit: Int? = nil,
    priority: CallPriority = .analyst
  ) -> Pages<Row, Fields> {
    Pages(
      client: self, listing: listing,
      pageSize: min(max(1, pageSize), listing.maximumPageSize), limit: limit,
      priority: priority)
  }

  /// Reads the rows of a listing.
  ///
  /// - Parameters:
  ///   - listing: The listing.
  ///   - limit: The maximum number of rows; nil for all.
  ///   - priority: The priority of the requests.
  /// - Returns: The rows as one page.
  /// - Throws: `APIError` of the first page that failed; earlier pages are discarded.
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
