import RoleMining

/// The pages of a listing, fetched one ahead; see `Client.pages`.
public struct Pages<Row: Sendable, Fields: ListingFields>: AsyncSequence, Sendable {
  /// A page; every `total` is that of the first page, the only one that requests it (T-65).
  public typealias Element = Page<Row>
  /// The error of a page.
  public typealias Failure = APIError

  let client: Client
  let listing: Listing<Row, Fields>
  let pageSize: Int
  let limit: Int?
  let priority: CallPriority

  /// Starts a walk; pages are requested lazily.
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
  /// A walk over the pages. Its fetch in flight is cancelled with it.
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
    /// - Throws: `APIError` if the page cannot be read; the walk is then over.
    public mutating func next() async throws(APIError) -> Page<Row>? {
      guard let span = next else { return nil }
      let fetch = fetch ?? pages.fetch(span)
      self.fetch = nil
      // Restored only once the page has arrived, because a failed walk is over.
      next = nil
      var page: Page<Row>
      do {
        page = try await fetch.page()
      } catch {
        // With a known total there is no page after the last, and none may be missing.
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

    /// T-67: rows that shifted during the walk are repeated.
    private mutating func isNew(_ row: Row) -> Bool {
      guard let id = pages.listing.id(of: row) else { return true }
      return seen.insert(id).inserted
    }
  }
}

extension APIError {
  /// T-64: a tenant may refuse the page after the last instead of returning an empty one.
  fileprivate var endsWalk: Bool { status == 400 || kind == .missing }
}
