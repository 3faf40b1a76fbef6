import GRDB
import RoleMining

/// A list of the API in SQL: its tables, filters and orders.
struct ListingTable<Fields: ListingFields>: Sendable {
  /// What follows SELECT.
  let selection: String
  /// What follows FROM, with its arguments.
  let source: SQL
  /// A condition on every row.
  var condition: SQL = "1"
  /// The SQL columns of the filter fields, by their wire names.
  var filters: [String: FilterColumn] = [:]
  /// The SQL column of a sort key.
  var sorter: @Sendable (Fields.SortKey) -> String = { _ in "" }
  /// The default order.
  let order: String
  /// The tie-breaker; a unique column.
  let tieBreak: String
  /// Whether a page's rows are read only after an index has determined them. Skipping to a distant page
  /// then costs short index entries instead of whole rows.
  var isLookedUpLate = false
}
