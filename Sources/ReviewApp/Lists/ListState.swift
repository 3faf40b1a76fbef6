import FoundationEssentials
import OrderedCollections

/// A list as a window on the tenant's list: a few pages around the cursor, and the total.
///
/// The cursor and the marks are ids. What is shown and what a motion does is decided here; nothing
/// here waits for the tenant.
package struct ListState<Row: ListRow>: Sendable {
  /// The most rows that the tenant gives in a page.
  static var greatestPageSize: Int { 250 }

  /// The screen the list is on.
  package let screen: ScreenID
  /// The rows of a page.
  let pageSize: Int
  /// Where the rows come from.
  package internal(set) var source: ListSource

  /// The number of rows with the filter; nil until it is known.
  package internal(set) var total: Int?
  /// The rows that are here, by page.
  var pages: [Int: [Row]] = [:]
  /// All rows in the order of the screen, once they are here and that order is ours to make.
  var arranged: [Row]?
  /// Whether `arranged` holds what passes the filter of the pages that came so far; more may come.
  var isArrangedInPart = false
  /// The pages that were asked for.
  var awaited: Set<Int> = []
  /// The pages that are shown but older than the last refresh.
  var stalePages: Set<Int> = []
  /// Whether the total was guessed because the tenant did not tell it (T-65).
  package internal(set) var isTotalEstimated = false
  /// Whether the total has to be asked for again.
  var needsTotal = true
  /// Whether the list always wants all its rows, not a window.
  let wantsAllRows: Bool
  /// Above this many rows an order that the analyst did not ask for is not worth loading them all;
  /// nil once the analyst asked.
  var unaskedOrderLimit: Int? = 2_500
  /// How far loading all rows is; nil when only a window is wanted.
  package internal(set) var completion: Completion?

  /// The index of the current row.
  package internal(set) var cursor = 0
  /// The id of the current row when it was last known.
  var cursorID: Row.ID?
  /// The index of the first visible row.
  package internal(set) var top = 0
  /// The marked rows; kept whole, so that a mark outlives the page it was made on.
  package internal(set) var marks: OrderedDictionary<Row.ID, Row> = [:]
  /// Where a range of marks began; nil when none is being marked.
  package internal(set) var rangeStart: Int?
  /// The rows for which a change is under way, or was and its answer is lost.
  package internal(set) var waits: [Row.ID: RowWait] = [:]

  /// The filter, divided into what the tenant does and what is done here.
  var division = ListFilter.none
  /// The order of the rows.
  package internal(set) var order: ListOrder<Row.Column>?
  /// What `/` looks for; empty for nothing.
  package internal(set) var search = ""
  /// What became of looking for it.
  package internal(set) var searchResult = SearchResult.found
  /// Why a page did not come since the last refresh; nil when all did. The rows here are then older
  /// than they look.
  package internal(set) var failure: String?
  /// How many rows of each page that ever came could not be read.
  var unreadableByPage: [Int: Int] = [:]
  /// When the newest of the rows came; nil until some did.
  package internal(set) var readDate: Date?
  /// Counts filters, orders and refreshes.
  var generation = 0
  /// Whether all rows are to be marked once they are here.
  var marksAllWhenComplete = false
  /// Whether to look for the text once all rows are here, and whether forward; nil for not.
  var seeksWhenComplete: Bool?

  /// Makes an empty list.
  init(
    screen: ScreenID, source: ListSource, order: ListOrder<Row.Column>? = nil,
    wantsAllRows: Bool = false, pageSize: Int = Self.greatestPageSize
  ) {
    self.pageSize = pageSize
    self.screen = screen
    self.source = source
    self.order = order
    self.wantsAllRows = wantsAllRows
    if needsAllRows { completion = Completion(loaded: 0, isDone: false) }
  }

  /// Makes a list whose rows are all here already.
  init(screen: ScreenID, source: ListSource, rows: [Row]) {
    self.init(screen: screen, source: source)
    arranged = rows
    total = rows.count
    needsTotal = false
  }

  /// How many of how many rows are here while all of them are being loaded.
  package struct Completion: Sendable, Equatable {
    /// The rows that are here.
    package internal(set) var loaded: Int
    /// Whether all are.
    package internal(set) var isDone: Bool
  }
}

/// The order of a list.
package struct ListOrder<Column: ListColumn>: Sendable, Hashable {
  /// The column it is sorted by.
  package var column: Column
  /// Whether large values come first.
  package var descending: Bool

  /// Makes an order.
  package init(_ column: Column, descending: Bool) {
    self.column = column
    self.descending = descending
  }
}
