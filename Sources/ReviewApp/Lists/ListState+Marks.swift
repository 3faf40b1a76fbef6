import OrderedCollections

/// What a key does to the marks.
package enum MarkChange: Sendable, Hashable {
  /// Marks the current row or takes its mark away, and goes on to the next.
  case toggle
  /// Starts a range at the current row, or marks the range that was started.
  case range
  /// Marks every row of the list.
  case all
  /// Takes all marks away.
  case none
  /// Marks every row that `/` finds.
  case found
}

extension ListState {
  mutating func change(marks change: MarkChange, height: Int) {
    switch change {
    case .toggle: toggleMark(height: height)
    case .range: markRange()
    case .all: markAll()
    case .none:
      marks = [:]
      rangeStart = nil
      marksAllWhenComplete = false
    case .found: mark(loadedRows.filter(matchesSearch))
    }
  }

  /// Marks rows, keeping the marks there are.
  mutating func mark(_ rows: some Sequence<Row>) {
    for row in rows { marks[row.id] = row }
  }

  private mutating func toggleMark(height: Int) {
    guard let row = current else { return }
    if marks.removeValue(forKey: row.id) == nil { marks[row.id] = row }
    move(.lines(1), height: height)
  }

  private mutating func markRange() {
    guard let range = rangeIndices else {
      rangeStart = cursor
      return
    }
    mark(range.compactMap { row(at: $0) })
    rangeStart = nil
  }

  /// A list of which only a window is here is loaded first, also when that failed before; its marks
  /// come when it is whole.
  private mutating func markAll() {
    guard isComplete else {
      marksAllWhenComplete = true
      failure = nil
      return
    }
    mark(loadedRows)
  }
}
