/// Where the analyst was in a list, to go back to.
struct ListPosition: Sendable, Equatable {
  fileprivate let cursor: Int
  fileprivate let top: Int
  fileprivate let id: (any Hashable & Sendable)?

  static func == (left: ListPosition, right: ListPosition) -> Bool {
    left.cursor == right.cursor && left.top == right.top
  }
}

extension ListState {
  /// Where the analyst is.
  var position: ListPosition {
    ListPosition(cursor: cursor, top: top, id: selection.cursorID)
  }

  /// Goes back to where the analyst was: to the same row, wherever it is by now.
  mutating func goBack(to position: ListPosition, height: Int) {
    selection.cursor = position.cursor
    selection.top = position.top
    selection.cursorID = position.id as? Row.ID
    restoreCursor(height: height)
  }
}
