import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining

/// JSON of the operations apart from role mining, written by SQLite: a role may hold thousands of references.
enum NeighbourText {
  /// A reference to an entitlement: the object for a row of the table `entitlement`.
  static let entitlement =
    "json_object('type', 'ENTITLEMENT', 'id', entitlement.id, 'name', entitlement.name)"

  /// An array of the references that a query selects as `item`, in its order.
  static func array(of items: String) -> String {
    "(SELECT json_group_array(json(item)) FROM (\(items)))"
  }

  /// The owner whose id is in a column; null if the column is empty.
  static func owner(_ column: String) -> String {
    """
    (SELECT json_object('type', 'IDENTITY', 'id', identity.id, 'name', identity.name)
      FROM identity WHERE identity.id = \(column))
    """
  }

  /// The array of the rows whose first column is an object.
  static func array(_ rows: [Row]) throws -> Data {
    var text = Data("[".utf8)
    for row in rows {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text.append(try row.value(at: 0) as Data)
    }
    text.append(UInt8(ascii: "]"))
    return text
  }
}

extension LocalTenant {
  /// A page of a list whose rows are objects.
  func page<Fields>(
    _ call: OperationCall, of table: ListingTable<Fields>
  ) async throws -> Reply {
    let request = try PageRequest(call, of: Fields.self)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: table, db)
      return .page(text: try NeighbourText.array(rows), total: total)
    }
  }
}
