import GRDB
import RoleMining

extension LocalTenant {
  func listRoles(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(
      call, of: PotentialRoleFields.self, filters: PotentialRoleFields.documentedFilters)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .roles, db)
      return .page(text: try SummaryText.array(rows, db), total: total)
    }
  }

  func listSessionRoles(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: SessionPotentialRoleFields.self)
    return try await store.read { db in
      let session: Int64 = try Store.sessionRow(db, id: call.ids[0]).value("number")
      let (rows, total) = try request.rows(of: .roles(ofSession: session), db)
      return .page(text: try SummaryText.array(rows, db), total: total)
    }
  }

  /// For paths with and without a session.
  func readRole(_ call: OperationCall) async throws -> Reply {
    .json(try await store.read { db in try Store.role(db, ids: call.ids) })
  }

  func listDrafts(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: DraftRoleFields.self)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .drafts, db)
      return .page(try rows.map { try DraftRole($0, db) }, total: total)
    }
  }
}

extension DraftRole {
  fileprivate init(_ row: Row, _ db: Database) throws {
    let number: Int64 = try row.value("number")
    let modified = Timestamp.parse(try row.value("modifiedDate"))
    try self.init(
      id: PotentialRole.ID(row.value("id")), name: row.value("name"),
      description: row.value("description"),
      identityIDs: Store.memberIDs(db, role: number),
      entitlementIDs: Store.entitlementIDs(db, role: number, areExcluded: false),
      excludedEntitlements: Store.entitlementIDs(db, role: number, areExcluded: true),
      modified: modified, type: RoleType(rawValue: row.value("type")),
      createdDate: Timestamp.parse(row.value("createdDate")), modifiedDate: modified)
  }
}
