/// How the rows of a list are read, and what tells one from another.
struct RowReading<Row: Sendable>: Sendable {
  let page: @Sendable (Reply) throws -> Page<Row>
  /// Nil for a row that says nothing of itself (T-01), which is then taken for a new one.
  let id: @Sendable (Row) -> String?
}

extension RowReading where Row: Decodable {
  init(id: @escaping @Sendable (Row) -> String?) {
    self.init(page: { try Page($0) }, id: id)
  }
}

extension RowReading<RawJSON> {
  static var raw: Self {
    Self(
      page: { Page(items: try RawJSON.rows(of: $0.body), total: $0.total) }, id: { $0.id })
  }
}
