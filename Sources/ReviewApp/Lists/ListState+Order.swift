import OrderedCollections
import Review

extension ListState {
  /// Changes the order. The cursor stays on its row if that row is loaded.
  mutating func sort(by newOrder: ListOrder<Row.Column>, height: Int) {
    order = newOrder
    unaskedOrderLimit = nil
    // In another order, other rows lie between two rows.
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
    // The requested pages have the earlier order, and later ones would have this one.
    if rows.isCompleting { reload() }
  }

  /// Gathers all rows of the pages, each once, in the order of the screen.
  mutating func arrange() {
    guard let window = rows.window else { return }
    var arrangement = window.arrangement(passing: division)
    if let order { arrangement.sort(by: order) }
    rows = .arranged(arrangement)
    extent = .told(arrangement.count)
    recountSearch()
  }

  /// T-02: whether rows can be sorted here. If they lack the values that the tenant sorts by, only the tenant can.
  private var canArrangeHere: Bool {
    guard let order, order.column.sorter(in: source) != nil else { return true }
    return !lacksValues(in: order.column)
  }

  /// Changes the filter; the cursor goes to the first row.
  mutating func filter(by filter: ListFilter) {
    division = filter
    // Commands that waited for all rows were not meant for the new rows.
    forgetWishes()
    if let ownRows {
      selection.reset()
      show(ownRows)
      selection.cursorID = row(at: cursor)?.id
    } else {
      restart()
      selection.cursorID = nil
    }
  }
}

extension ListState {
  /// Replaces the row that has the same id.
  mutating func replace(_ row: Row) {
    change(row.id) { $0 = row }
  }

  /// Changes a row wherever it is stored; its position stays.
  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    if var row = selection.marks[id]?.row {
      change(&row)
      mark([row])
    }
    rows.changeArrangement { $0.change(id, change) }
    rows.changeWindow { $0.change(id, change) }
    recountSearch()
  }

  /// Removes a row that the tenant no longer has, and requests the rows again.
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
