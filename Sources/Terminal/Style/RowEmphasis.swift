/// The emphasis of a cell's row.
package enum RowEmphasis: String, Hashable, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// The current row.
  case cursor
  /// A marked row.
  case marked
  /// Both.
  case markedCursor

  /// The emphasis of a row.
  package init(isCursor: Bool, isMarked: Bool) {
    self =
      switch (isCursor, isMarked) {
      case (false, false): .none
      case (true, false): .cursor
      case (false, true): .marked
      case (true, true): .markedCursor
      }
  }
}
