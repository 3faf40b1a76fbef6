import OrderedCollections

extension ListState {
  /// The number of rows: the total when it is known, else what is here.
  package var count: Int {
    arranged?.count ?? total ?? pages.map { $0.key * pageSize + $0.value.count }.max() ?? 0
  }

  /// The row at an index; nil while its page is on its way.
  package func row(at index: Int) -> Row? {
    if let arranged { return arranged.indices.contains(index) ? arranged[index] : nil }
    guard index >= 0, let page = pages[index / pageSize] else { return nil }
    let place = index % pageSize
    return page.indices.contains(place) ? page[place] : nil
  }

  /// The rows that can be seen in a window of so many lines.
  package func visibleRows(height: Int) -> [Row] {
    (top..<top + max(1, height)).compactMap { row(at: $0) }
  }

  /// The row under the cursor.
  package var current: Row? { row(at: cursor) }

  /// The rows a command works on: the marked ones, else the one under the cursor.
  package var chosen: [Row] {
    marks.isEmpty ? [current].compactMap(\.self) : Array(marks.values)
  }

  /// All rows that are here, in the order of the screen.
  package var loadedRows: [Row] {
    arranged ?? pages.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Whether every row of the list is here that could be read. Pages are counted, not rows: a row
  /// that cannot be read never comes.
  package var isComplete: Bool {
    guard arranged == nil || isArrangedInPart else { return true }
    guard let total, !isTotalEstimated, stalePages.isEmpty else { return false }
    return hasPages(of: total)
  }

  /// Whether every page of so many rows came.
  func hasPages(of total: Int) -> Bool {
    (0..<pageCount(of: total)).allSatisfy { pages[$0] != nil }
  }

  /// The number of rows that are here, also of those that the filter hides.
  var loadedCount: Int {
    guard !isFilteredHere, let arranged else { return pages.values.reduce(0) { $0 + $1.count } }
    return arranged.count
  }

  /// The filter in the API's grammar; empty for none.
  package var filter: String { division.text }

  /// Whether rows are on their way. After a failure nothing more is asked for until a refresh.
  package var isLoading: Bool {
    !awaited.isEmpty || (completion?.isDone == false && failure == nil)
  }

  /// How many rows could not be read, of all pages that came; until a newer page comes, as the one
  /// before had it.
  package var unreadableRows: Int { unreadableByPage.values.reduce(0, +) }

  /// How many marked rows the filter hides.
  package var hiddenMarks: Int {
    guard !marks.isEmpty, !filter.isEmpty else { return 0 }
    let here = Set(loadedRows.lazy.map(\.id))
    return marks.keys.count { !here.contains($0) }
  }

  /// Whether a row is marked, or will be when the range under way ends here.
  package func isMarked(_ row: Row, at index: Int) -> Bool {
    marks[row.id] != nil || rangeIndices?.contains(index) ?? false
  }

  /// The rows of the range that is being marked.
  var rangeIndices: ClosedRange<Int>? {
    rangeStart.map { min($0, cursor)...max($0, cursor) }
  }
}
