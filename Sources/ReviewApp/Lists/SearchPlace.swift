/// The cursor's position among the rows that `/` finds.
package struct SearchPlace: Sendable, Equatable {
  /// The number of the current row among them, from 1; nil when it is not among them.
  package let number: Int?
  /// How many rows have the text.
  package let count: Int
  /// Whether there may be more among rows that are not loaded.
  package let isOfLoadedRows: Bool
}

extension ListState {
  /// The cursor's position among the matches; nil without a search.
  var searchPlace: SearchPlace? {
    guard !search.isEmpty else { return nil }
    let (number, count) = rows.arrangement?.searchPlace(of: cursor) ?? searchPlaceInWindow
    return SearchPlace(number: number, count: count, isOfLoadedRows: !isComplete)
  }

  private var searchPlaceInWindow: (number: Int?, count: Int) {
    let found = rows.window?.rows(with: search).map(\.index).filter { $0 < count } ?? []
    return (found.firstIndex(of: cursor).map { $0 + 1 }, found.count)
  }

  /// Searches the rows that arrived or changed, so that matches include them.
  mutating func recountSearch() {
    guard !search.isEmpty else { return }
    rows.changeArrangement { [search] in $0.look(for: search) }
  }
}

extension Screen {
  /// The cursor's position among the matches of the current list. Not a part of the
  /// summary, because it has to look at every row.
  package var searchPlace: SearchPlace? { list.searchPlace }
}
