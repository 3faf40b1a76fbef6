import RoleMining

/// The pages of a listing, fetched one ahead; see `Client.pages`.
public struct Pages<Row: Sendable, Fields: ListingFields>: AsyncSequence, Sendable {
  /// A page: its `total` is that of the first one, the only one that asks for it (T-65).
  public typealias Element = Page<Row>
  /// What a page can fail with.
  public typealias Failure = APIError

  let client: Client
  let listing: Listing<Row, Fields>
  let pageSize: Int
  let limit: Int?
  let priority: CallPriority

  /// Starts a walk; the first page is asked for when it is asked for.
  public func makeAsyncIterator() -> Iterator {
    Iterator(pages: self)
  }

  func fetch(_ span: PageSpan) -> PageFetch<Row> {
    let operation = listing.page(
      offset: span.offset, limit: span.limit, count: span.offset == 0)
    return PageFetch { [client, priority] () async throws(APIError) in
      try await client.run(operation, priority: priority)
    }
  }
}

extension Pages {
  /// One walk over the pages. The fetch under way ends with it.
  public struct Iterator: AsyncIteratorProtocol {
    private let pages: Pages
    private var next: PageSpan?
    private var fetch: PageFetch<Row>?
    private var total: Int?
    private var seen: Set<String> = []

    init(pages: Pages) {
      self.pages = pages
      next = PageSpan(offset: 0, pageSize: pages.pageSize, end: pages.limit)
    }

    /// The next page; nil after the last.
    ///
    /// - Throws: `APIError` when the page cannot be had; the walk is over then.
    public mutating func next() async throws(APIError) -> Page<Row>? {
      guard let span = next else { return nil }
      let fetch = fetch ?? pages.fetch(span)
      self.fetch = nil
      // Set again once the page is there: a walk that failed is over.
      next = nil
      var page: Page<Row>
      do {
        page = try await fetch.page()
      } catch {
        // Where the total is known, there is no page after the last, and none may be missed.
        if span.offset > 0, total == nil, error.endsWalk { return nil }
        throw error
      }
      total = total ?? page.total
      page.total = total
      next = span.following(rowCount: page.rowCount, total: total, pageSize: pages.pageSize)
      self.fetch = next.map(pages.fetch)
      guard span.offset == 0 || page.rowCount > 0 else { return nil }
      page.items = page.items.filter { isNew($0) }
      return page
    }

    /// T-67: rows that shifted while we walked come twice.
    private mutating func isNew(_ row: Row) -> Bool {
      guard let id = pages.listing.id(of: row) else { return true }
      return seen.insert(id).inserted
    }
  }
}

extension APIError {
  /// T-64: a tenant may refuse the page after the last instead of answering an empty one.
  fileprivate var endsWalk: Bool { status == 400 || kind == .missing }
}
