import OrderedCollections
import RoleMining

/// What every list can do, whatever its rows are: commands for moving, marking and searching
/// use the current list through this protocol.
protocol AnyList {
  var count: Int { get }
  var source: ListSource { get }
  var cursor: Int { get }
  var filter: String { get }
  var attributes: Set<String>? { get }
  var summary: ListSummary { get }
  var hiddenMarks: Int { get }
  var currentID: AnyHashable? { get }
  var position: ListPosition { get }
  var searchPlace: SearchPlace? { get }
  var markCount: Int { get }
  func packedVisibleRows(height: Int) -> [any PackedRow]
  mutating func move(_ motion: Motion, height: Int)
  mutating func goBack(to position: ListPosition, height: Int)
  mutating func change(marks change: MarkChange, height: Int) -> Int
  mutating func look(for text: String, height: Int)
  mutating func seekNext(forward: Bool, times: Int, height: Int)
  mutating func sort(byColumnNamed name: String, height: Int)
  mutating func filter(by filter: ListFilter)
  mutating func clearFilter(height: Int)
  mutating func seekAll(height: Int)
  var unloadedPages: Int { get }
  func pagesToLoad(for filter: ListFilter) -> Int
  func pagesToLoad(forColumnNamed name: String) -> Int
  mutating func dropLostMarks() -> Int
  mutating func reverseOrder(height: Int)
  mutating func endRangeOrSearch() -> Bool
  var sortChoices: [SortChoice.Column] { get }
  mutating func reveal(height: Int)
  mutating func reload()
  mutating func takeMissingPages(height: Int) -> [RowRequest]
  mutating func receive(failure: APIError, for request: RowRequest)
}

extension ListState: AnyList {
  /// Sorts by a column; if the list is already sorted by it, reverses the order.
  mutating func sort(byColumnNamed name: String, height: Int) {
    guard let column = Row.Column(rawValue: name) else { return }
    let descending = order?.column == column ? order?.descending == false : column.startsDescending
    sort(by: ListOrder(column, descending: descending), height: height)
  }
}

extension ListState {
  /// The id of the row under the cursor.
  var currentID: AnyHashable? { current?.id }

  /// The rows that are visible in a window of some height, as the list stores them.
  func packedVisibleRows(height: Int) -> [any PackedRow] {
    packedRows(at: visibleIndices(height: height))
  }

  /// The number of marked rows.
  var markCount: Int { selection.marks.count }

  /// Reverses the order.
  mutating func reverseOrder(height: Int) {
    guard let order else { return }
    sort(by: ListOrder(order.column, descending: !order.descending), height: height)
  }

  /// Ends the range that is being marked or, without one, the search; false when there was neither.
  mutating func endRangeOrSearch() -> Bool {
    if selection.range != nil {
      selection.range = nil
      return true
    }
    guard !search.isEmpty else { return false }
    sought = ListSearch()
    return true
  }

  /// The columns to choose an order from.
  var sortChoices: [SortChoice.Column] {
    columns.map { column in
      SortChoice.Column(
        name: column.rawValue, title: column.title,
        isSortedByTenant: column.sorter(in: source) != nil,
        descending: order?.column == column ? order?.descending : nil)
    }
  }
}
