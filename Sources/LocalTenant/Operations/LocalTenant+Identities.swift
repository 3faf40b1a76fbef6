import GRDB
import RoleMining

extension LocalTenant {
  func listIdentities(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: PotentialRoleIdentityFields.self)
    return try await store.read { db in
      let role = try Store.roleNumber(db, ids: call.ids)
      let (rows, total) = try request.rows(of: .members(ofRole: role), db)
      return .page(try rows.map { try RoleMiningIdentity($0, db) }, total: total)
    }
  }

  /// Every member is listed, with 0 days without a usage record.
  func listUsage(_ call: OperationCall) async throws -> Reply {
    let request = try PageRequest(call, of: SourceUsageFields.self)
    return try await store.read { db in
      let role = try Store.roleNumber(db, ids: [call.ids[0]])
      let source = try Int64.fetchOne(
        db, sql: "SELECT number FROM source WHERE id = ?", arguments: [call.ids[1]])
      guard let source else { throw Refusal.missing("source with the id '\(call.ids[1])'") }
      let (rows, total) = try request.rows(of: .usage(ofRole: role, source: source), db)
      return .page(try rows.map(SourceUsage.init), total: total)
    }
  }
}

extension ListingTable<PotentialRoleIdentityFields> {
  fileprivate static func members(ofRole role: Int64) -> Self {
    Self(
      selection: "identity.*",
      source: "potentialRoleMember AS member JOIN identity ON identity.number = member.identity",
      condition: "member.role = \(role)", filters: ["name": .text("identity.name")],
      sorter: { _ in "folded(identity.name)" }, order: "folded(identity.name), identity.number",
      tieBreak: "identity.number")
  }
}

extension ListingTable<SourceUsageFields> {
  fileprivate static func usage(ofRole role: Int64, source: Int64) -> Self {
    Self(
      selection: "identity.id, identity.name, identity.email, ifnull(usage.days, 0) AS days",
      source: """
        potentialRoleMember AS member JOIN identity ON identity.number = member.identity
        LEFT JOIN usage ON usage.source = \(source) AND usage.identity = member.identity
        """,
      condition: "member.role = \(role)",
      sorter: { key in
        switch key {
        case .displayName: "folded(identity.name)"
        case .email: "folded(identity.email)"
        case .usageCount: "ifnull(usage.days, 0)"
        }
      },
      order: "folded(identity.name), identity.number", tieBreak: "identity.number")
  }
}

extension RoleMiningIdentity {
  fileprivate init(_ row: Row, _ db: Database) throws {
    // Preparing the statement takes longer than running it, and a page has 250 identities.
    let attributes = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT name, value FROM identityAttribute WHERE identity = ?"),
      arguments: [try row.value("number") as Int64])
    var values = try Dictionary(
      attributes.map { try ($0.value("name") as String, $0.value("value") as String) }
    ) { first, _ in first }
    values["goneSince"] = try (row.value("goneSince") as String?).map { String($0.prefix(10)) }
    try self.init(
      id: Identity.ID(row.value("id")), name: row.value("name"), attributes: values)
  }
}

extension SourceUsage {
  fileprivate init(_ row: Row) throws {
    try self.init(
      id: Identity.ID(row.value("id")), displayName: row.value("name"), email: row.value("email"),
      usageCount: row.value("days"))
  }
}
