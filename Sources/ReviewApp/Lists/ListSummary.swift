import FoundationEssentials
import OrderedCollections
import RoleMining

/// The facts about a list, whatever its rows are: for its title line, and for what a
/// command can do with it.
package struct ListSummary: Sendable, Equatable {
  /// The number of rows; nil until it is known.
  package let total: Int?
  /// Whether that number is estimated, so that there may be more (T-65).
  package let isTotalEstimated: Bool
  /// The number of rows that the cursor can reach.
  package let count: Int
  /// The number of marked rows.
  package let marked: Int
  /// The title of the column that the list is sorted by; nil for the tenant's own order.
  package let orderTitle: String?
  /// Whether large values come first.
  package let isDescending: Bool
  /// The filter in the API's grammar; empty for none.
  package let filter: String
  /// How many rows a filter that the tenant cannot evaluate was applied to; nil without such a filter.
  package let loadedForFilter: Int?
  /// Whether the list can be filtered.
  package let isFilterable: Bool
  /// What `/` searches for; empty for nothing.
  package let search: String
  /// What it looks in, in words.
  package let searchedParts: String
  /// The result of the search.
  package let searchResult: SearchResult
  /// How many rows are loaded while all of them are being loaded; nil otherwise.
  package let loadedOfAll: Int?
  /// How many rows arrived since the last refresh.
  package let loadedCount: Int
  /// Whether a range of marks was begun.
  package let isMarkingRange: Bool
  /// Whether the row under the cursor is loaded.
  package let hasCurrentRow: Bool
  /// Why the last rows failed to load; nil if they did not fail.
  package let failure: APIError?
  /// Whether the loaded rows are only the first of those needed, and not those of
  /// an earlier answer.
  package let isPartial: Bool
  /// How many rows of the loaded pages could not be read.
  package let unreadableRows: Int
  /// When the newest rows arrived; nil before the first.
  package let readDate: Date?
}

extension ListState {
  /// The facts about the list.
  package var summary: ListSummary {
    ListSummary(
      total: total, isTotalEstimated: isTotalEstimated, count: count,
      marked: selection.marks.count,
      orderTitle: order?.column.title,
      isDescending: order?.descending ?? false, filter: division.condition,
      loadedForFilter: isFilteredHere ? loadedCount : nil,
      isFilterable: source.isFilterable, search: search,
      searchedParts: Row.searchedParts, searchResult: sought.result,
      loadedOfAll: rows.isCompleting ? loadedCount : nil, loadedCount: loadedCount,
      isMarkingRange: selection.range != nil, hasCurrentRow: current != nil, failure: failure,
      isPartial: isPartial,
      unreadableRows: unreadableRows, readDate: readDate)
  }
}

extension ListState {
  private var isPartial: Bool {
    switch rows {
    case .window, .completing(_, .before), .arranged: false
    case .completing(_, .pages), .completing(_, .passing): !isComplete
    }
  }

  /// How many rows arrived since the last refresh, including those that the filter hides.
  private var loadedCount: Int {
    switch rows {
    case .window(let window), .completing(let window, _): window.loadedCount
    case .arranged(let arrangement): arrangement.loadedCount
    }
  }
}

extension Screen {
  /// The facts about the current list.
  package var listSummary: ListSummary { list.summary }

  /// How many marked rows of the current list are not loaded. Not a part of
  /// the summary, because it has to look at every row.
  package var hiddenMarks: Int { list.hiddenMarks }
}
