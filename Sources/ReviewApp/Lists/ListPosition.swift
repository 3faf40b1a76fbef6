/// The analyst's position in a list, for returning to it.
struct ListPosition: Sendable, Equatable {
  let cursor: Int
  let top: Int
  let id: (any Hashable & Sendable)?

  static func == (left: ListPosition, right: ListPosition) -> Bool {
    left.cursor == right.cursor && left.top == right.top
  }
}

extension ListState {
  /// Where the analyst is.
  var position: ListPosition {
    ListPosition(cursor: cursor, top: top, id: selection.cursorID)
  }

  /// Forgets the rows, but not the position and the choices of the analyst.
  mutating func forgetRows() {
    let position = selection.returning ?? position
    forgetWishes()
    restart()
    selection.returning = position
  }

  /// Shows all rows again; the cursor stays on its row, or returns to it once that is loaded.
  mutating func clearFilter(height: Int) {
    let position = ListPosition(cursor: 0, top: 0, id: selection.cursorID)
    filter(by: .none)
    selection.returning = position
    if ownRows != nil { restoreCursor(height: height) }
  }

  /// Shows the rows as they were left until the new ones come. A complete long list keeps its rows, because
  /// the analyst did not ask for hundreds of pages.
  mutating func comeBack(height: Int) {
    if isComplete, count > pageSize * unaskedPages { return }
    if rows.isCompleting, failure == nil {
      // Requests under way were dropped when they were answered.
      generation += 1
      rows.changeWindow { $0.forgetAwaited() }
    } else {
      reload()
    }
    restoreCursor(height: height)
  }

  /// Returns the cursor to its row from before the rows were dropped, once that is loaded.
  mutating func findWayBack() {
    guard let position = selection.returning, count > 0 else { return }
    selection.cursor = position.cursor
    selection.top = position.top
    selection.cursorID = position.id as? Row.ID
    let isHere = selection.cursorID.map { index(of: $0) != nil } ?? false
    if isHere || isComplete { selection.returning = nil }
  }

  /// Goes back to where the analyst was: to the same row, wherever it is now.
  mutating func goBack(to position: ListPosition, height: Int) {
    selection.cursor = position.cursor
    selection.top = position.top
    selection.cursorID = position.id as? Row.ID
    restoreCursor(height: height)
  }
}
