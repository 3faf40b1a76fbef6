import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// A role created from a potential role, or an earlier one.
  func readExistingRole(_ call: OperationCall) async throws -> Reply {
    let role = try await store.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT role.*, identity.name AS ownerName FROM role
          LEFT JOIN identity ON identity.id = role.ownerID WHERE role.id = ?
          """, arguments: [call.ids[0]]
      ).map(ExistingRole.init)
    }
    guard let role else { throw Refusal.missing("role '\(call.ids[0])'") }
    return .json(role)
  }
}

extension ExistingRole {
  fileprivate init(_ row: Row) {
    let owner: String? = row["ownerID"]
    self.init(
      id: ID(row["id"]), name: row["name"], description: row["description"],
      owner: owner.map { Owner(id: Identity.ID($0), name: row["ownerName"]) },
      created: Timestamp.parse(row["createdDate"]))
  }
}
