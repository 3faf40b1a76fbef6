import OrderedCollections

extension ListState {
  /// The number of rows: the total if it is known, else those that are loaded.
  package var count: Int {
    rows.arrangement?.count ?? extent.number ?? rows.window?.end ?? 0
  }

  /// The row at an index; nil while its page is being loaded.
  package func row(at index: Int) -> Row? { packedRow(at: index)?.row }

  func packedRow(at index: Int) -> Row.Packed? {
    if let arrangement = rows.arrangement { return arrangement.row(at: index) }
    return rows.window?.row(at: index)
  }

  /// The index of a loaded row.
  func index(of id: Row.ID) -> Int? {
    if let arrangement = rows.arrangement { return arrangement.index(of: id) }
    return rows.window?.index(of: id)
  }

  /// The rows that are visible in a window of some height.
  package func visibleRows(height: Int) -> [Row] {
    packedRows(at: visibleIndices(height: height)).map(\.row)
  }

  /// The rows at some indices that are loaded. Taking the pages out of the list once is faster than for each row.
  func packedRows(at indices: Range<Int>) -> [Row.Packed] {
    if let arrangement = rows.arrangement { return indices.compactMap(arrangement.row) }
    return rows.window.map { indices.compactMap($0.row) } ?? []
  }

  /// Whether a row is visible in a window of some height.
  func shows(_ id: Row.ID, height: Int) -> Bool {
    visibleIndices(height: height).contains { packedRow(at: $0)?.id == id }
  }

  func visibleIndices(height: Int) -> Range<Int> { top..<top + max(1, height) }

  /// All loaded rows, in the order of the screen.
  package var loadedRows: [Row] { packedRows.map(\.row) }

  var packedRows: [Row.Packed] {
    if let arrangement = rows.arrangement { return Array(arrangement.shownRows) }
    return rows.window?.inOrder.flatMap(\.page.rows) ?? []
  }

  /// Whether every readable row of the list is loaded.
  package var isComplete: Bool {
    switch rows {
    case .arranged, .completing(_, .before): true
    case .completing(_, .passing): false
    case .window(let window), .completing(let window, .pages):
      extent.end.map(window.isWhole) ?? false
    }
  }

  /// The number of rows; nil until it is known.
  package var total: Int? { extent.number }

  /// Whether the total is estimated because the tenant did not state it (T-65).
  package var isTotalEstimated: Bool { if case .estimated = extent { true } else { false } }

  /// The filter in the API's grammar; empty for none.
  package var filter: String { division.text }

  /// Whether rows are being loaded. After a failure, nothing more is requested until a refresh.
  package var isLoading: Bool {
    rows.window?.awaited.isEmpty == false || (rows.isCompleting && failure == nil)
  }

  /// How many rows could not be read, over all pages; a page that is being read again counts as before.
  package var unreadableRows: Int { unreadableByPage.values.reduce(0, +) }

  /// The rows that wait for the tenant.
  package var pending: Set<Row.ID> { Set(waits.keys) }

  /// Whether a loaded row has a value in a column.
  package func hasValue(in column: Row.Column) -> Bool {
    let hasOne = { (row: Row.Packed) in row.sortValue(in: column) != .none }
    return rows.arrangement?.shownRows.contains(where: hasOne)
      ?? rows.window?.pages.values.contains { $0.rows.contains(where: hasOne) } ?? false
  }

  /// Whether rows are loaded and none of them has a value in a column.
  package func lacksValues(in column: Row.Column) -> Bool {
    let isEmpty =
      rows.arrangement.map { $0.count == 0 }
      ?? rows.window?.pages.values.allSatisfy { $0.rows.isEmpty } ?? true
    return !isEmpty && !hasValue(in: column)
  }
}
