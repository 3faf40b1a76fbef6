import FoundationEssentials
import GRDB
import RoleMining

/// The rows of a list of potential roles, as JSON written by SQLite.
///
/// Reading 100,000 potential roles takes 400 pages, and `JSONEncoder` would take most of the time of each.
enum SummaryText {
  /// The selected columns of `potentialRole`: the row as an object without its session, and the session.
  static let selection = """
    json_object('id', id, 'name', name, 'potentialRoleRef', json_object('id', id, 'name', name),
      'description', description, 'identityCount', identityCount,
      'entitlementCount', entitlementCount, 'identityGroupStatus', 'OBTAINED',
      'provisionState', provisionState, 'roleId', roleID, 'density', density,
      'freshness', freshness, 'quality', quality, 'type', type,
      'createdBy', json(iif(createdByID IS NULL, NULL,
        json_object('id', createdByID, 'displayName', createdByName))),
      'createdDate', createdDate, 'saved', json(iif(isSaved, 'true', 'false'))) AS summary, session
    """

  /// The array of the rows of `selection`, each with its session's parameters.
  static func array(_ rows: [Row], _ db: Database) throws -> Data {
    let sessions = try Store.sessionParameters(db, numbers: Set(rows.map { try $0.value(at: 1) }))
      .mapValues { try WireJSON.encode($0) }
    var text = Data("[".utf8)
    for row in rows {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      // The object's last brace is replaced by one more field.
      text.append(contentsOf: try (row.value(at: 0) as Data).dropLast())
      text.append(contentsOf: #","session":"#.utf8)
      text.append(try sessions[row.value(at: 1)] ?? Data("{}".utf8))
      text.append(UInt8(ascii: "}"))
    }
    text.append(UInt8(ascii: "]"))
    return text
  }
}
