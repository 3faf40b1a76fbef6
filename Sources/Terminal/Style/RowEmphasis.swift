/// What is special about the row that a cell belongs to.
public enum RowEmphasis: String, Hashable, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// The cursor stands on it.
  case cursor
  /// The analyst marked it.
  case marked
  /// Both.
  case markedCursor

  /// The emphasis of a row, from the two facts that decide it.
  public init(isCursor: Bool, isMarked: Bool) {
    self =
      switch (isCursor, isMarked) {
      case (false, false): .none
      case (true, false): .cursor
      case (false, true): .marked
      case (true, true): .markedCursor
      }
  }
}
