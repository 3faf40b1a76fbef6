import GRDB
import RoleMining

/// A request for one page of a list.
struct PageRequest<Fields: ListingFields>: Sendable {
  let offset: Int
  let limit: Int
  let isCounted: Bool
  let filter: FilterExpression?
  let sorters: [Sorter<Fields>]

  /// Parses the collection parameters.
  ///
  /// - Parameters:
  ///   - call: The request.
  ///   - fields: The list's sort keys.
  ///   - filters: The list's filter fields, if more than clients should use.
  /// - Throws: `Refusal` if one is malformed or not documented for the list.
  init(
    _ call: OperationCall, of fields: Fields.Type = Fields.self,
    filters: [FilterField] = Fields.filterFields
  ) throws {
    offset = try call.integer("offset", in: 0...Int.max, default: 0)
    let most = call.endpoint.maximumPageSize
    limit = try call.integer("limit", in: 0...most, default: most)
    isCounted = try call.flag("count", default: false)
    do {
      let text = call.text("filters") ?? ""
      filter =
        text.allSatisfy(\.isWhitespace)
        ? nil : try FilterExpression(parsing: text, fields: filters)
      sorters = try Sorter<Fields>.parse(call.text("sorters") ?? "")
    } catch let error as any SyntaxError {
      throw Refusal.invalid("\(error.message) (column \(error.columns.lowerBound))")
    }
  }
}

extension PageRequest {
  /// Fetches the page's rows, and the total if requested.
  func rows(of table: ListingTable<Fields>, _ db: Database) throws -> (rows: [Row], total: Int?) {
    let condition = conditions(on: table)
    let page = page(of: table, condition)
    let rows = try SQLRequest<Row>(literal: page, cached: isUsual).fetchAll(db)
    guard isCounted else { return (rows, nil) }
    let count: SQL = "SELECT count(*) FROM \(table.source) WHERE \(condition)"
    return (rows, try SQLRequest<Int>(literal: count, cached: isUsual).fetchOne(db))
  }

  /// Whether there are few distinct statements of its kind, so that SQLite may cache them prepared:
  /// preparing takes longer than reading a page.
  private var isUsual: Bool { filter == nil && sorters.count < 2 }

  private func page(of table: ListingTable<Fields>, _ condition: SQL) -> SQL {
    let order = order(of: table)
    let source: SQL = "FROM \(table.source) WHERE \(condition)"
    let place: SQL = "ORDER BY \(sql: order) LIMIT \(limit) OFFSET \(offset)"
    guard table.isLookedUpLate else {
      return "SELECT \(sql: table.selection) \(source) \(place)"
    }
    return """
      SELECT \(sql: table.selection) FROM \(table.source) WHERE \(sql: table.tieBreak) IN (
        SELECT \(sql: table.tieBreak) \(source) \(place)) ORDER BY \(sql: order)
      """
  }

  private func conditions(on table: ListingTable<Fields>) -> SQL {
    guard let filter else { return table.condition }
    return "\(table.condition) AND \(filter.sql(table.filters))"
  }

  /// The tie-breaker has the direction of the last key, so that one index serves both.
  private func order(of table: ListingTable<Fields>) -> String {
    guard let last = sorters.last else { return table.order }
    let keys = sorters.map { table.sorter($0.key) + $0.direction.sql }
    return (keys + [table.tieBreak + last.direction.sql]).joined(separator: ", ")
  }
}

extension SortDirection {
  fileprivate var sql: String { self == .descending ? " DESC" : "" }
}
