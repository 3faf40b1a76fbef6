/// A list of the tenant: its endpoint, filter and order, and the operations that read its pages.
///
/// ```swift
/// let strong = Listing.roles
///   .filtered { $0.quality >= 80 && $0.saved == false }
///   .sorted(by: [.descending(.quality)])
/// let first = strong.page(offset: 0, limit: 50, count: true)
/// ```
public struct Listing<Element: Sendable, Fields: ListingFields>: Sendable {
  /// Method and path.
  public let endpoint: Endpoint
  /// The ids in the path, in the template's order.
  public let ids: [String]
  /// Parameters besides paging, filter and sorters.
  public let query: [QueryItem]
  /// The filter; nil for all rows.
  public private(set) var filter: Filter<Fields>?
  /// The sort keys; empty for the tenant's order.
  public private(set) var sorters: [Sorter<Fields>]
  private let rows: RowReading<Element>

  init(
    _ endpoint: Endpoint, ids: [String] = [], query: [QueryItem] = [],
    sorters: [Sorter<Fields>] = [], rows: RowReading<Element>
  ) {
    self.endpoint = endpoint
    self.ids = ids
    self.query = query
    self.sorters = sorters
    self.rows = rows
  }
}

extension Listing
where Element: Decodable & Identifiable, Element.ID: RawRepresentable<String> {
  init(
    _ endpoint: Endpoint, ids: [String] = [], query: [QueryItem] = [],
    sorters: [Sorter<Fields>] = []
  ) {
    self.init(
      endpoint, ids: ids, query: query, sorters: sorters, rows: RowReading { $0.id.rawValue })
  }
}

extension Listing {
  /// The maximum number of rows in a page.
  public var maximumPageSize: Int { endpoint.maximumPageSize }

  /// The same list with another filter.
  public func filtered(by filter: Filter<Fields>?) -> Self {
    var listing = self
    listing.filter = filter
    return listing
  }

  /// The same list with another filter.
  public func filtered(_ filter: (Fields) -> Filter<Fields>) -> Self {
    filtered(by: filter(Fields()))
  }

  /// The same list in another order.
  public func sorted(by sorters: [Sorter<Fields>]) -> Self {
    var listing = self
    listing.sorters = sorters
    return listing
  }

  /// Reads a page: at most `limit` rows (1–250) from `offset`. `count` requests the total, which is
  /// expensive for the tenant (T-65).
  public func page(
    offset: Int = 0, limit: Int = 250, count: Bool = false
  ) -> Operation<Page<Element>> {
    var items = query
    if let filter { items.append(QueryItem("filters", filter.text)) }
    if !sorters.isEmpty {
      items.append(QueryItem("sorters", Sorter.text(of: sorters)))
    }
    items.append(QueryItem("offset", String(max(0, offset))))
    // T-64: a limit of 0 is allowed by the document but meaningless.
    items.append(QueryItem("limit", String(min(max(1, limit), maximumPageSize))))
    if count { items.append(QueryItem("count", "true")) }
    let first = Operation(endpoint, ids: ids, query: items, read: rows.page)
    return first.with(
      Fallbacks(
        alternatives: quotingBooleans.map { [$0.page(offset: offset, limit: limit, count: count)] }
          ?? [],
        completions: rows.completions.map { complete in { complete(first, $0) } }))
  }

  /// T-54: the sample of the session list quotes its booleans; nil if there are none.
  private var quotingBooleans: Self? {
    guard endpoint == .listSessions, let filter,
      filter.expression.quotingBooleans != filter.expression
    else { return nil }
    return filtered(by: Filter(filter.expression.quotingBooleans))
  }

  /// Identifies a row across pages; nil if it has no id (T-01).
  public func id(of row: Element) -> String? { rows.id(row) }
}

/// How the rows of a list are decoded and identified.
struct RowReading<Row: Sendable>: Sendable {
  let page: @Sendable (Reply) throws -> Page<Row>
  /// Nil for a row without an id (T-01), which then counts as new.
  let id: @Sendable (Row) -> String?
  /// A further request when a page lacks something, given the first one.
  var completions: [@Sendable (Operation<Page<Row>>, Page<Row>) -> Operation<Page<Row>>?] = []
}

extension RowReading where Row: Decodable {
  init(id: @escaping @Sendable (Row) -> String?) {
    self.init(page: { try Page($0) }, id: id)
  }
}

extension RowReading<RoleMiningSession> {
  /// T-01: a list without ids is requested again under `/beta`, which declares them; failing that, they are
  /// taken from the potential roles.
  static var sessions: Self {
    var reading = Self { $0.id?.rawValue }
    reading.completions = [
      { first, page in
        guard page.lacksIDs else { return nil }
        return first.asked(of: .beta) { $0.lacksIDs ? page : $0 }
      },
      { _, page in page.lacksIDs ? page.withIDsOfRoles : nil },
    ]
    return reading
  }
}

extension RowReading<RawJSON> {
  static var raw: Self {
    Self(
      page: { Page(items: try RawJSON.rows(of: $0.body), total: $0.total) }, id: { $0.id })
  }
}
