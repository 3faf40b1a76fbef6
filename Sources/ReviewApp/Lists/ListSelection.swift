import OrderedCollections

/// Where the analyst is in a list and what was chosen there. Rows are remembered by their ids, which
/// survive a sort, a filter and a refresh.
struct ListSelection<Row: ListRow>: Sendable {
  /// The index of the current row.
  var cursor = 0
  /// The id of the current row when it was last known.
  var cursorID: Row.ID?
  /// The index of the first visible row.
  var top = 0
  /// The marked rows; kept as rows, so that a mark survives the page it was made on.
  var marks: OrderedDictionary<Row.ID, Row.Packed> = [:]
  /// Where a range of marks began; nil when none is being marked.
  var range: RangeStart?
  /// Whether all rows are to be marked once they are loaded.
  var marksAllWhenComplete = false

  /// The rows that were marked in an earlier run and are not loaded yet.
  var marksToRestore: Set<Row.ID> = []

  /// The analyst's position before the rows were dropped, until its row is loaded again.
  var returning: ListPosition?

  /// The row where a range of marks began.
  struct RangeStart: Sendable {
    var index: Int
    /// Nil if the row was not loaded.
    let id: Row.ID?
  }

  /// Goes back to the first row, for other rows or another order.
  mutating func reset() {
    cursor = 0
    top = 0
    range = nil
    returning = nil
  }
}
