/// Where the cursor stands among the rows that `/` finds.
package struct SearchPlace: Sendable, Equatable {
  /// The number of the current row among them, from 1; nil when it is none of them.
  package let number: Int?
  /// How many rows have the text.
  package let count: Int
  /// Whether there may be more among rows that are not here.
  package let isOfLoadedRows: Bool
}

extension ListState {
  /// Where the cursor stands among the rows that `/` finds; nil while nothing is looked for.
  var searchPlace: SearchPlace? {
    guard !search.isEmpty else { return nil }
    let (number, count) = rows.arrangement?.searchPlace(of: cursor) ?? searchPlaceInWindow
    return SearchPlace(number: number, count: count, isOfLoadedRows: !isComplete)
  }

  private var searchPlaceInWindow: (number: Int?, count: Int) {
    let found = rows.window?.rows(with: search).map(\.index).filter { $0 < count } ?? []
    return (found.firstIndex(of: cursor).map { $0 + 1 }, found.count)
  }

  /// Looks at the rows that came or changed, so that they count among those that `/` finds.
  mutating func recountSearch() {
    guard !search.isEmpty else { return }
    rows.changeArrangement { [search] in $0.look(for: search) }
  }
}

extension Screen {
  /// Where the cursor stands among the rows of the list at hand that `/` finds. Not a part of the
  /// summary, because every row is looked at.
  package var searchPlace: SearchPlace? { list.searchPlace }
}
