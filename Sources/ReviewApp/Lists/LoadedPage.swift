/// A page that came.
struct LoadedPage<Row: ListRow>: Sendable {
  private(set) var rows: [Row.Packed]
  /// What `/` looks in, row by row.
  private(set) var texts: FoldedTexts
  /// How many rows the tenant sent, readable or not.
  let rowCount: Int
  /// Whether it is older than the last refresh.
  var isStale = false

  init(_ page: RowPage<Row>) {
    rows = Row.pack(page.rows)
    texts = FoldedTexts(page.rows.lazy.map(\.searchText))
    rowCount = page.rowCount
  }

  /// The rows that hold a text, with their places.
  func rows(with text: String) -> [(place: Int, row: Row.Packed)] {
    rows.enumerated().filter { texts.firstOffset(of: text, in: CollectionOfOne($0.offset)) != nil }
      .map { ($0.offset, $0.element) }
  }

  mutating func cut(at count: Int) {
    guard rows.count > count else { return }
    rows.removeLast(rows.count - count)
  }

  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    var row = rows[place].row
    change(&row)
    rows[place] = Row.pack([row])[0]
    fold()
  }

  mutating func remove(_ id: Row.ID) {
    guard rows.contains(where: { $0.id == id }) else { return }
    rows.removeAll { $0.id == id }
    fold()
  }

  private mutating func fold() { texts = FoldedTexts(rows.lazy.map(\.row.searchText)) }
}
