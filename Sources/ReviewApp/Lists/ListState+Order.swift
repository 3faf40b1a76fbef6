import OrderedCollections
import Review

extension ListState {
  /// Takes all rows that are here, each once, in the order of the screen.
  mutating func arrange() {
    var seen: Set<Row.ID> = []
    // T-67: rows can repeat when the list changed between two pages.
    let rows = loadedRows.filter { seen.insert($0.id).inserted }
    let wasWhole = arranged != nil
    let shown = sorted(rows.filter(division.passes))
    arranged = shown
    isArrangedInPart = false
    total = shown.count
    completion = Completion(
      loaded: wasWhole ? completion?.loaded ?? rows.count : rows.count, isDone: true)
  }

  /// Changes the order. The cursor stays on its row when that row is here.
  mutating func sort(by newOrder: ListOrder<Row.Column>, height: Int) {
    order = newOrder
    unaskedOrderLimit = nil
    // The rows between two rows are others in another order.
    rangeStart = nil
    guard isComplete, canArrangeHere else {
      restart()
      return
    }
    let isReloading = arranged != nil && completion?.isDone == false
    arrange()
    restoreCursor(height: height)
    // The pages under way have the order of before, and those to come would have this one.
    if isReloading { reload() }
  }

  /// Puts a newer row in the place of the one with its id.
  mutating func replace(_ row: Row) {
    change(row.id) { $0 = row }
  }

  /// Takes out a row that the tenant no longer has, and asks for the rows again.
  mutating func forget(_ id: Row.ID) {
    marks[id] = nil
    waits[id] = nil
    guard index(of: id) != nil else { return }
    arranged?.removeAll { $0.id == id }
    for number in pages.keys { pages[number]?.removeAll { $0.id == id } }
    cursor = min(cursor, max(0, count - 1))
    cursorID = current?.id
    top = min(top, cursor)
    reload()
  }

  /// Changes a row wherever it is kept; it stays in its place.
  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    if var row = marks[id] {
      change(&row)
      marks[id] = row
    }
    arranged?.change(id, change)
    for number in pages.keys { pages[number]?.change(id, change) }
  }

  /// Changes the filter; the cursor goes to the first row.
  mutating func filter(by filter: ListFilter) {
    division = filter
    // What was wished for all rows was not meant for other ones.
    forgetWishes()
    restart()
    cursorID = nil
  }

  /// Whether some row that is here has a value in a column.
  package func hasValue(in column: Row.Column) -> Bool {
    let hasOne = { (row: Row) in row.sortValue(in: column) != .none }
    return arranged?.contains(where: hasOne)
      ?? pages.values.contains { $0.contains(where: hasOne) }
  }

  /// Whether rows are here and none of them has a value in a column.
  package func lacksValues(in column: Row.Column) -> Bool {
    let isEmpty = arranged?.isEmpty ?? pages.values.allSatisfy(\.isEmpty)
    return !isEmpty && !hasValue(in: column)
  }

  /// T-02: the tenant sorts by values that its rows need not carry; then only it can.
  private var canArrangeHere: Bool {
    guard let order, order.column.sorter(in: source) != nil else { return true }
    return !lacksValues(in: order.column)
  }

  private func sorted(_ rows: [Row]) -> [Row] {
    guard let order else { return rows }
    // Swift's sort is stable, so equal rows keep the tenant's order.
    return rows.sorted {
      $0.sortValue(in: order.column).precedes(
        $1.sortValue(in: order.column), descending: order.descending)
    }
  }
}

extension Array where Element: ListRow {
  fileprivate mutating func change(_ id: Element.ID, _ change: (inout Element) -> Void) {
    guard let place = firstIndex(where: { $0.id == id }) else { return }
    change(&self[place])
  }
}
