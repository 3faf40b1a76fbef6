import FoundationEssentials
import OrderedCollections
import RoleMining

/// What there is to say about a list whatever its rows are: for its title line, and for what a
/// command can do with it.
package struct ListSummary: Sendable, Equatable {
  /// The number of rows; nil until it is known.
  package let total: Int?
  /// Whether that number was guessed, so that there may be more (T-65).
  package let isTotalEstimated: Bool
  /// The number of rows that can be gone to.
  package let count: Int
  /// The number of marked rows.
  package let marked: Int
  /// The title of the column that the list is sorted by; nil for the tenant's own order.
  package let orderTitle: String?
  /// Whether large values come first.
  package let isDescending: Bool
  /// The filter in the API's grammar; empty for none.
  package let filter: String
  /// How many rows a filter that the tenant does not know was held against; nil when there is none.
  package let loadedForFilter: Int?
  /// Whether the list can be filtered.
  package let isFilterable: Bool
  /// What `/` looks for; empty for nothing.
  package let search: String
  /// What became of looking for it.
  package let searchResult: SearchResult
  /// How many rows are here while all of them are being loaded; nil when none are awaited so.
  package let loadedOfAll: Int?
  /// How many rows came since the last refresh.
  package let loadedCount: Int
  /// Whether a range of marks was begun.
  package let isMarkingRange: Bool
  /// Whether the cursor stands on a row that is here.
  package let hasCurrentRow: Bool
  /// Why the last rows did not come; nil when they did.
  package let failure: APIError?
  /// Whether the rows that are here are only the first ones to come of all that are wanted, and not those of
  /// an earlier answer.
  package let isPartial: Bool
  /// How many rows of the pages that came could not be read.
  package let unreadableRows: Int
  /// When the newest of the rows came; nil until some did.
  package let readDate: Date?
}

extension ListState {
  /// What there is to say about the list.
  package var summary: ListSummary {
    ListSummary(
      total: total, isTotalEstimated: isTotalEstimated, count: count,
      marked: selection.marks.count,
      orderTitle: order?.column.title,
      isDescending: order?.descending ?? false, filter: division.condition,
      loadedForFilter: isFilteredHere ? loadedCount : nil,
      isFilterable: !source.filterFields.isEmpty, search: search,
      searchResult: sought.result,
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

  /// How many rows came since the last refresh, also of those that the filter hides.
  private var loadedCount: Int {
    switch rows {
    case .window(let window), .completing(let window, _): window.loadedCount
    case .arranged(let arrangement): arrangement.loadedCount
    }
  }
}

extension Screen {
  /// What there is to say about the list at hand.
  package var listSummary: ListSummary { list.summary }

  /// How many marked rows of the list at hand are not among the rows that are here. Not a part of
  /// the summary, because every row is looked at.
  package var hiddenMarks: Int { list.hiddenMarks }
}
