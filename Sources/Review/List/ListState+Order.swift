import OrderedCollections

extension ListState {
  /// Takes all rows that are here, each once, in the order of the screen.
  mutating func arrange() {
    var seen: Set<Row.ID> = []
    // T-67: rows can repeat when the list changed between two pages.
    let rows = sorted(loadedRows.filter { seen.insert($0.id).inserted })
    arranged = rows
    total = rows.count
    completion = Completion(loaded: rows.count, isDone: true)
  }

  /// Changes the order. The cursor stays on its row when that row is here.
  mutating func sort(by newOrder: ListOrder<Row.Column>, height: Int) {
    order = newOrder
    unaskedOrderLimit = nil
    guard isComplete else {
      restart()
      return
    }
    arrange()
    restoreCursor(height: height)
  }

  /// Puts a newer row in the place of the one with its id.
  mutating func replace(_ row: Row) {
    if marks[row.id] != nil { marks[row.id] = row }
    if let place = arranged?.firstIndex(where: { $0.id == row.id }) { arranged?[place] = row }
    for (number, rows) in pages {
      guard let place = rows.firstIndex(where: { $0.id == row.id }) else { continue }
      pages[number]?[place] = row
    }
  }

  /// Changes the filter, in the API's grammar; the cursor goes to the first row.
  mutating func filter(by text: String) {
    filter = text
    restart()
    cursorID = nil
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
