import GRDB
import RoleMining

extension LocalTenant {
  func listRoles(_ inquiry: Inquiry) async throws -> Reply {
    let request = try PageRequest(
      inquiry, of: PotentialRoleFields.self, filters: PotentialRoleFields.documentedFilters)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .roles, db)
      return .page(text: try SummaryText.array(rows, db), total: total)
    }
  }

  func listSessionRoles(_ inquiry: Inquiry) async throws -> Reply {
    let request = try PageRequest(inquiry, of: SessionPotentialRoleFields.self)
    return try await store.read { db in
      let session: Int64 = try Store.sessionRow(db, id: inquiry.ids[0])["number"]
      let (rows, total) = try request.rows(of: .roles(ofSession: session), db)
      return .page(text: try SummaryText.array(rows, db), total: total)
    }
  }

  /// Answers with and without a session in the path.
  func readRole(_ inquiry: Inquiry) async throws -> Reply {
    .json(try await store.read { db in try Store.role(db, ids: inquiry.ids) })
  }

  func listDrafts(_ inquiry: Inquiry) async throws -> Reply {
    let request = try PageRequest(inquiry, of: DraftRoleFields.self)
    return try await store.read { db in
      let (rows, total) = try request.rows(of: .drafts, db)
      return .page(try rows.map { try DraftRole($0, db) }, total: total)
    }
  }
}

extension DraftRole {
  fileprivate init(_ row: Row, _ db: Database) throws {
    let number: Int64 = row["number"]
    let modified = Timestamp.parse(row["modifiedDate"])
    self.init(
      id: PotentialRole.ID(row["id"]), name: row["name"], description: row["description"],
      identityIDs: try Store.memberIDs(db, role: number),
      entitlementIDs: try Store.entitlementIDs(db, role: number, areExcluded: false),
      excludedEntitlements: try Store.entitlementIDs(db, role: number, areExcluded: true),
      modified: modified, type: RoleType(rawValue: row["type"]),
      createdDate: Timestamp.parse(row["createdDate"]), modifiedDate: modified)
  }
}
