import FoundationEssentials
import OrderedCollections
import RoleMining

/// A list as a window on the tenant's list: a few pages around the cursor, and the total.
///
/// What is shown and what a motion does is decided here; nothing here waits for the tenant.
package struct ListState<Row: ListRow>: Sendable {
  /// The most rows that the tenant gives in a page.
  static var greatestPageSize: Int { 250 }

  /// The screen the list is on.
  package let screen: ScreenID
  /// Where the rows come from.
  package internal(set) var source: ListSource
  /// Whether the list always wants all its rows, not a window.
  let wantsAllRows: Bool
  /// The rows of a page.
  let pageSize: Int

  /// The rows that are here.
  var rows: ListRows<Row>
  /// How many rows there are with the filter.
  var extent = ListTotal.unknown
  /// How many rows there are without a filter; nil until that was told.
  var wholeCount: Int?
  /// The most pages that a search loads by itself.
  var unaskedPages = ListLimits.unaskedPages
  /// How many rows of each page that ever came could not be read.
  var unreadableByPage: [Int: Int] = [:]
  /// When the newest of the rows came; nil until some did.
  package internal(set) var readDate: Date?
  /// Why a page did not come since the last refresh; nil when all did. The rows here are then older
  /// than they look.
  package internal(set) var failure: APIError?
  /// Counts filters, orders and refreshes.
  var generation = 0

  /// The filter, divided into what the tenant does and what is done here.
  var division = ListFilter.none
  /// The order of the rows.
  package internal(set) var order: ListOrder<Row.Column>?
  /// Above this many rows an order that the analyst did not ask for is not worth loading them all;
  /// nil once the analyst asked.
  var unaskedOrderLimit: Int? = 2_500

  /// The cursor and the marks.
  var selection = ListSelection<Row>()
  /// What `/` looks for.
  var sought = ListSearch()
  /// The rows for which a change is under way, or was and its answer is lost.
  package internal(set) var waits: [Row.ID: RowWait] = [:]

  /// Makes an empty list.
  init(
    screen: ScreenID, source: ListSource, order: ListOrder<Row.Column>? = nil,
    wantsAllRows: Bool = false, pageSize: Int = Self.greatestPageSize
  ) {
    self.screen = screen
    self.source = source
    self.order = order
    self.wantsAllRows = wantsAllRows
    self.pageSize = pageSize
    rows = .window(PageWindow(pageSize: pageSize))
    if needsAllRows { rows = .completing(PageWindow(pageSize: pageSize), .pages) }
  }

  /// Makes a list whose rows are all here already.
  init(screen: ScreenID, source: ListSource, rows: [Row]) {
    self.init(screen: screen, source: source)
    show(rows)
  }

  /// Shows rows that did not come in pages, in the order of the list.
  mutating func show(_ newer: [Row]) {
    var arrangement = Arrangement(newer)
    if let order { arrangement.sort(by: order) }
    rows = .arranged(arrangement)
    extent = .told(arrangement.count)
    recountSearch()
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

/// Why a row waits for the tenant.
package enum RowWait: Sendable, Hashable {
  /// A change of it is under way.
  case pending
  /// The answer to a change of it was lost, so that it may have happened or not.
  case unsure
}
