/// How far a key moves the cursor.
package enum Motion: Sendable, Hashable {
  /// Some rows down, or up when negative.
  case lines(Int)
  /// Some pages down, or up when negative.
  case pages(Int)
  /// Some half pages down, or up when negative.
  case halfPages(Int)
  /// The first row.
  case first
  /// The last row.
  case last
  /// A row by its number, from 1.
  case row(Int)
  /// A percentage of the list.
  case percent(Int)
}

extension ListState {
  /// The index of the current row.
  package var cursor: Int { selection.cursor }

  /// The index of the first visible row.
  package var top: Int { selection.top }

  /// The row under the cursor.
  package var current: Row? { row(at: cursor) }

  /// Moves the cursor; the view follows.
  mutating func move(_ motion: Motion, height: Int) {
    let step = max(1, height)
    selection.returning = nil
    switch motion {
    case .lines(let count): place(cursor + count, height: height)
    case .pages(let count): place(cursor + count * step, height: height)
    case .halfPages(let count): place(cursor + count * max(1, step / 2), height: height)
    case .first: place(0, height: height)
    case .last: place(count - 1, height: height)
    case .row(let number): place(max(1, number) - 1, height: height)
    case .percent(let percent):
      // As in vi: 1 percent of a short list is its first row.
      place((min(max(0, percent), 100) * count + 99) / 100 - 1, height: height)
    }
  }

  /// Puts the cursor on a row and the view where it shows that row.
  mutating func place(_ index: Int, height: Int) {
    selection.cursor = min(max(0, index), max(0, count - 1))
    selection.cursorID = packedRow(at: cursor)?.id
    reveal(height: height)
  }

  /// Scrolls no more than is needed to show the cursor.
  mutating func reveal(height: Int) {
    let height = max(1, height)
    var top = top
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    selection.top = min(max(0, top), max(0, count - height))
  }

  /// Puts the cursor, and the start of a range, back on their rows, after rows arrived or were dropped.
  mutating func restoreCursor(height: Int) {
    findWayBack()
    if let start = selection.range, let id = start.id {
      selection.range = .init(index: index(of: id, near: start.index), id: id)
    }
    place(selection.cursorID.map { index(of: $0, near: cursor) } ?? cursor, height: height)
  }

  /// The index of a row: the old index if the row is still there, otherwise wherever it is now.
  private func index(of id: Row.ID, near index: Int) -> Int {
    if index < count, packedRow(at: index)?.id == id { return index }
    return self.index(of: id) ?? index
  }
}
