import FoundationEssentials
import OrderedCollections
import RoleMining

/// A list as a window on the tenant's list: a few pages around the cursor, and the total.
///
/// The list decides what is shown and what a motion does; it never waits for the tenant.
package struct ListState<Row: ListRow>: Sendable {
  /// The most rows in a page of the tenant.
  static var greatestPageSize: Int { 250 }

  /// The screen the list is on.
  package let screen: ScreenID
  /// Where the rows come from.
  package internal(set) var source: ListSource
  /// Whether the list always loads all its rows, not a window.
  let wantsAllRows: Bool
  /// The rows of a page.
  let pageSize: Int

  /// The loaded rows.
  var rows: ListRows<Row>
  /// All rows, with or without the filter, if they are made here; nil if they come in pages.
  private(set) var ownRows: [Row]?
  /// The columns to choose an order from.
  package internal(set) var columns = Array(Row.Column.allCases)
  /// The attributes that the tenant's rows have; nil until they are known, and for rows without attributes.
  var attributes: Set<String>?
  /// How many rows there are with the filter.
  var extent = ListTotal.unknown
  /// How many rows there are without a filter; nil until it is known.
  var wholeCount: Int?
  /// The most pages that a search loads without asking.
  var unaskedPages = ListLimits.unaskedPages
  /// How many rows of each page could not be read.
  var unreadableByPage: [Int: Int] = [:]
  /// When the newest rows arrived; nil before the first.
  package internal(set) var readDate: Date?
  /// Why a page failed since the last refresh; nil if none did. The loaded rows are then older
  /// than they look.
  package internal(set) var failure: APIError?
  /// Counts filters, orders and refreshes.
  var generation = 0

  /// The filter, divided into the tenant's part and the part that is evaluated here.
  var division = ListFilter.none
  /// The order of the rows.
  package internal(set) var order: ListOrder<Row.Column>?
  /// With more rows than this, an order that the analyst did not choose is not worth loading all rows;
  /// nil once the analyst has chosen.
  var unaskedOrderLimit: Int? = 2_500

  /// The cursor and the marks.
  var selection = ListSelection<Row>()
  /// What `/` searches for.
  var sought = ListSearch()
  /// The rows with a change under way, or with one whose answer was lost.
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

  /// Makes a list whose rows are all loaded.
  init(screen: ScreenID, source: ListSource, rows: [Row]) {
    self.init(screen: screen, source: source)
    show(rows)
  }

  /// Shows those rows that pass the list's filter, in its order. These rows do not come in pages.
  mutating func show(_ newer: [Row]) {
    ownRows = newer
    var arrangement = Arrangement(newer, passing: division)
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
  /// A change of the row is under way.
  case pending
  /// The answer to a change of the row was lost, so the change may have happened or not.
  case unsure
}

/// What is known about how many rows a list has with its filter.
enum ListTotal: Sendable, Equatable {
  /// No page arrived yet.
  case unknown
  /// T-65: the tenant did not state it; an estimate from the loaded pages.
  case estimated(Int)
  /// The tenant stated it, or the last page arrived.
  case told(Int)

  /// The number, stated or estimated; nil if nothing is known.
  var number: Int? {
    switch self {
    case .unknown: nil
    case .estimated(let number), .told(let number): number
    }
  }

  /// Where the list ends; nil when it may go on.
  var end: Int? { if case .told(let number) = self { number } else { nil } }
}
