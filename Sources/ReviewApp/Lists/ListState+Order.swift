import OrderedCollections
import Review

extension ListState {
  /// Changes the order. The cursor stays on its row when that row is here.
  mutating func sort(by newOrder: ListOrder<Row.Column>, height: Int) {
    order = newOrder
    unaskedOrderLimit = nil
    // The rows between two rows are others in another order.
    selection.range = nil
    guard isComplete, canArrangeHere else {
      restart()
      return
    }
    if rows.arrangement == nil {
      arrange()
    } else {
      rows.changeArrangement { $0.sort(by: newOrder) }
    }
    restoreCursor(height: height)
    // The pages under way have the order of before, and those to come would have this one.
    if rows.isCompleting { reload() }
  }

  /// Takes all rows of the pages, each once, in the order of the screen.
  mutating func arrange() {
    guard let window = rows.window else { return }
    var arrangement = window.arrangement(passing: division)
    if let order { arrangement.sort(by: order) }
    rows = .arranged(arrangement)
    extent = .told(arrangement.count)
    recountSearch()
  }

  /// T-02: the tenant sorts by values that its rows need not carry; then only it can.
  private var canArrangeHere: Bool {
    guard let order, order.column.sorter(in: source) != nil else { return true }
    return !lacksValues(in: order.column)
  }

  /// Changes the filter; the cursor goes to the first row.
  mutating func filter(by filter: ListFilter) {
    division = filter
    // What was pending for all rows was not meant for others.
    forgetWishes()
    restart()
    selection.cursorID = nil
  }
}

extension ListState {
  /// Puts a newer row in the place of the one with its id.
  mutating func replace(_ row: Row) {
    change(row.id) { $0 = row }
  }

  /// Changes a row wherever it is kept; it stays in its place.
  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    if var row = selection.marks[id]?.row {
      change(&row)
      mark([row])
    }
    rows.changeArrangement { $0.change(id, change) }
    rows.changeWindow { $0.change(id, change) }
    recountSearch()
  }

  /// Takes out a row that the tenant no longer has, and asks for the rows again.
  mutating func forget(_ id: Row.ID) {
    unmark(id)
    waits[id] = nil
    guard index(of: id) != nil else { return }
    rows.changeArrangement { $0.remove(id) }
    rows.changeWindow { $0.remove(id) }
    selection.cursor = min(cursor, max(0, count - 1))
    selection.cursorID = packedRow(at: cursor)?.id
    selection.top = min(top, cursor)
    reload()
  }
}
