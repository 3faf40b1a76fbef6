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
