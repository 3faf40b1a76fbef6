import OrderedCollections

/// What a key does to the marks.
package enum MarkChange: Sendable, Hashable {
  /// Marks or unmarks the current row, and goes to the next.
  case toggle
  /// Marks some rows from the current one on, or unmarks them if the current one is
  /// marked, and goes to the row after them.
  case rows(Int)
  /// Starts a range at the current row, or marks the range that was started.
  case range
  /// Marks every row of the list.
  case all
  /// Clears all marks.
  case none
  /// Marks every row that `/` finds.
  case found
}

extension ListState {
  /// The marked rows, in the order in which they were marked.
  package var marks: OrderedDictionary<Row.ID, Row> { selection.marks.mapValues(\.row) }

  /// The rows a command works on: the marked rows or, without any, the row under the cursor.
  package var chosen: [Row] {
    selection.marks.isEmpty ? [current].compactMap(\.self) : selection.marks.values.map(\.row)
  }

  /// How many marked rows the filter hides.
  package var hiddenMarks: Int {
    guard !selection.marks.isEmpty, !filter.isEmpty else { return 0 }
    let here = Set(packedRows.lazy.map(\.id))
    return selection.marks.keys.count { !here.contains($0) }
  }

  /// Whether a row is marked, or will be when the range under way ends here.
  package func isMarked(_ row: Row, at index: Int) -> Bool {
    selection.marks[row.id] != nil || rangeIndices?.contains(index) ?? false
  }

  /// The rows of the range that is being marked.
  private var rangeIndices: ClosedRange<Int>? {
    selection.range.map { min($0.index, cursor)...max($0.index, cursor) }
  }

  /// - Returns: How many rows were not marked because they are not loaded.
  @discardableResult
  mutating func change(marks change: MarkChange, height: Int) -> Int {
    switch change {
    case .toggle: toggleMark(height: height)
    case .rows(let count): return markRows(count, height: height)
    case .range: return markRange()
    case .all: markAll()
    case .none:
      unmarkAll()
      selection.range = nil
      selection.marksAllWhenComplete = false
    case .found: mark(hits())
    }
    return 0
  }

  /// Marks rows, keeping the marks there are.
  mutating func mark(_ rows: [Row]) { mark(Row.pack(rows)) }

  mutating func mark(_ rows: [Row.Packed]) {
    for row in rows { selection.marks[row.id] = row }
  }

  /// Unmarks a row.
  mutating func unmark(_ id: Row.ID) { selection.marks[id] = nil }

  /// Clears all marks.
  mutating func unmarkAll() { selection.marks = [:] }

  /// Clears the marks of rows that no longer exist, if that is known because all rows are loaded and no filter hides
  /// any.
  ///
  /// - Returns: How many marks were cleared.
  mutating func dropLostMarks() -> Int {
    guard !selection.marks.isEmpty, filter.isEmpty, isComplete, !isLoading else { return 0 }
    let here = Set(packedRows.lazy.map(\.id))
    let before = selection.marks.count
    selection.marks = selection.marks.filter { here.contains($0.key) }
    return before - selection.marks.count
  }

  private mutating func toggleMark(height: Int) {
    guard let row = packedRow(at: cursor) else { return }
    if selection.marks.removeValue(forKey: row.id) == nil { selection.marks[row.id] = row }
    move(.lines(1), height: height)
  }

  private mutating func markRows(_ number: Int, height: Int) -> Int {
    guard let current = packedRow(at: cursor) else { return 0 }
    let range = cursor..<min(count, cursor + max(0, number))
    let rows = range.compactMap { packedRow(at: $0) }
    if selection.marks[current.id] == nil {
      mark(rows)
    } else {
      for row in rows { unmark(row.id) }
    }
    move(.lines(range.count), height: height)
    return range.count - rows.count
  }

  private mutating func markRange() -> Int {
    guard let range = rangeIndices else {
      selection.range = .init(index: cursor, id: packedRow(at: cursor)?.id)
      return 0
    }
    let rows = range.compactMap { packedRow(at: $0) }
    mark(rows)
    selection.range = nil
    return range.count - rows.count
  }

  /// A list of which only a window is loaded is completed first, even after a failure; its marks
  /// follow once it is complete.
  private mutating func markAll() {
    guard isComplete else {
      selection.marksAllWhenComplete = true
      failure = nil
      return
    }
    mark(packedRows)
  }
}
