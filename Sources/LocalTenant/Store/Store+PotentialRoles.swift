import GRDB
import RoleMining

extension Store {
  /// The row of a potential role; `ids` are its own id, or its session's id and its own.
  ///
  /// - Throws: `Refusal` if it does not exist, or belongs to another session.
  static func roleRow(_ db: Database, ids: [String]) throws -> Row {
    let (sessionID, id) = ids.count > 1 ? (ids[0], ids[1]) : (nil, ids[0])
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT potentialRole.*, session.id AS sessionID FROM potentialRole
          JOIN session ON session.number = potentialRole.session WHERE potentialRole.id = ?
          """, arguments: [id]),
      try sessionID == nil || sessionID == row.value("sessionID")
    else {
      if let sessionID { _ = try sessionRow(db, id: sessionID) }
      throw Refusal.missing("potential role with the id '\(id)'")
    }
    return row
  }

  /// The number of a potential role.
  ///
  /// - Throws: `Refusal` like `roleRow`.
  static func roleNumber(_ db: Database, ids: [String]) throws -> Int64 {
    try roleRow(db, ids: ids).value("number")
  }

  /// A potential role as in a list.
  static func summary(_ db: Database, ids: [String]) throws -> PotentialRole {
    let row = try roleRow(db, ids: ids)
    let sessions = try sessionParameters(db, numbers: [try row.value("session")])
    return try PotentialRole(summary: row, session: sessions[row.value("session")])
  }

  /// A potential role with its members, excluded entitlements and distributions.
  static func role(_ db: Database, ids: [String]) throws -> PotentialRole {
    let row = try roleRow(db, ids: ids)
    let number: Int64 = try row.value("number")
    let sessions = try sessionParameters(db, numbers: [try row.value("session")])
    var role = try PotentialRole(summary: row, session: sessions[row.value("session")])
    role.modifiedDate = Timestamp.parse(try row.value("modifiedDate"))
    role.identityIDs = try memberIDs(db, role: number)
    role.excludedEntitlements = try entitlementIDs(db, role: number, areExcluded: true)
    role.identityDistribution = try distributions(db, role: number)
    return role
  }

  static func memberIDs(_ db: Database, role: Int64) throws -> [Identity.ID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT identity.id FROM potentialRoleMember AS member
        JOIN identity ON identity.number = member.identity WHERE member.role = ?
        ORDER BY identity.number
        """, arguments: [role]
    ).map { Identity.ID($0) }
  }

  static func entitlementIDs(
    _ db: Database, role: Int64, areExcluded: Bool
  ) throws -> [Entitlement.ID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT entitlement.id FROM potentialRoleEntitlement AS held
        JOIN entitlement ON entitlement.number = held.entitlement
        WHERE held.role = ? AND held.isExcluded = ? ORDER BY entitlement.number
        """, arguments: [role, areExcluded]
    ).map { Entitlement.ID($0) }
  }
}
