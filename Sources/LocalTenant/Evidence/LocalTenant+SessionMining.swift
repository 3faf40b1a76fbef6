import GRDB
import RoleMining

extension LocalTenant {
  /// How far mining of a session is, and how sure its result is.
  func readMining(_ call: OperationCall) async throws -> Reply {
    .json(
      try await store.read { db in
        let row = try Store.sessionRow(db, id: call.ids[0])
        let session: Int64 = try row.value("number")
        let isBounded: Bool? = try row.value("isBounded")
        return TenantMining(
          weighedCount: try row.countIfPresent("weighedCount"),
          thresholdCount: try row.countIfPresent("thresholdCount"), isBounded: isBounded,
          stability: try row.countIfPresent("stability"),
          crossFunctionalCount: try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM potentialRole WHERE session = ? AND isCrossFunctional",
            arguments: [session]) ?? 0,
          unplacedCount: isBounded == nil
            ? nil
            : try Int.fetchOne(
              db, sql: "SELECT count(*) FROM unplacedIdentity WHERE session = ?",
              arguments: [session]))
      })
  }

  /// The identities that are in no potential role of a session, beginning with those that nearly fit one.
  func listUnplaced(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: UnfilteredFields.self)
    return try await store.read { db in
      let session: Int64 = try Store.sessionRow(db, id: call.ids[0]).value("number")
      let (rows, total) = try request.rows(of: .unplaced(in: session), db)
      return .page(try rows.map { try TenantUnplacedIdentity($0, db) }, total: total)
    }
  }
}

extension ListingTable<UnfilteredFields> {
  fileprivate static func unplaced(in session: Int64) -> Self {
    Self(
      selection: """
        identity.id, identity.name, unplaced.similarity, unplaced.lacking, role.id AS roleID,
          role.name AS roleName
        """,
      source: """
        unplacedIdentity AS unplaced JOIN identity ON identity.number = unplaced.identity
          LEFT JOIN potentialRole AS role ON role.number = unplaced.closestRole
        """,
      condition: "unplaced.session = \(session)",
      order: "unplaced.similarity DESC, folded(identity.name), identity.number",
      tieBreak: "identity.number")
  }
}

extension TenantUnplacedIdentity {
  fileprivate init(_ row: Row, _ db: Database) throws {
    let roleID: String? = try row.value("roleID")
    let roleName: String? = try row.value("roleName")
    let lacking: String = try row.value("lacking")
    let entitlements = try Row.fetchAll(
      db,
      sql: """
        SELECT id, name FROM entitlement WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name
        """, arguments: [lacking])
    self.init(
      id: Identity.ID(try row.value("id")), name: try row.value("name"),
      closestRole: roleID.map { NamedReference(id: Identifier($0), name: roleName) },
      similarity: try row.count("similarity"),
      lacking: try entitlements.map {
        NamedReference(id: Identifier(try $0.value("id")), name: try $0.value("name"))
      })
  }
}
