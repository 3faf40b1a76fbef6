import GRDB
import RoleMining

/// How a list of the API reads in SQL: from where, by what it can be filtered and sorted.
struct ListingTable<Fields: ListingFields>: Sendable {
  /// What follows SELECT.
  let selection: String
  /// What follows FROM, with its arguments.
  let source: SQL
  /// A condition on every row.
  var condition: SQL = "1"
  /// The columns behind the filter fields, by their names on the wire.
  var filters: [String: FilterColumn] = [:]
  /// The column behind a sort key.
  var sorter: @Sendable (Fields.SortKey) -> String = { _ in "" }
  /// The order when none is asked for.
  let order: String
  /// What tells rows apart that are equal in the order; a unique column.
  let tieBreak: String
  /// Whether the rows of a page are read only after an index alone has told which they are. Skipping
  /// to a page far down then costs short index entries in place of whole rows.
  var isLookedUpLate = false
}
