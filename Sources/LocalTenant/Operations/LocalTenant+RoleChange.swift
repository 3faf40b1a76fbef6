import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// Only name, description and saved state can change; for paths with and without a session.
  func changeRole(_ call: OperationCall) async throws -> Reply {
    let patch = try RolePatch(call)
    let date = Timestamp.text(for: environment.now())
    return .json(
      try await store.write { db in
        let row = try Store.roleRow(db, ids: call.ids)
        let number: Int64 = try row.value("number")
        let changes = try patch.changes(ofRole: row.value("id")) + [("modifiedDate", date)]
        let columns = changes.map { "\($0.column) = ?" }.joined(separator: ", ")
        try db.execute(
          sql: "UPDATE potentialRole SET \(columns) WHERE number = ?",
          arguments: StatementArguments(changes.map(\.value)) + [number])
        return try Store.role(db, ids: call.ids)
      })
  }

  /// Excludes or restores entitlements: a delta, not a new list.
  func editEntitlements(_ call: OperationCall) async throws -> Reply {
    let edit: EditEntitlements = try call.decoded()
    guard case .array? = try call.decoded(JSONValue.self)["ids"] else {
      throw Refusal.invalid("'ids' is missing: a list of entitlement ids.")
    }
    guard let isExcluded = edit.exclude else {
      throw Refusal.invalid(
        "'exclude' is missing: true excludes the entitlements, false restores them.")
    }
    let ids = edit.ids.map(\.rawValue)
    let date = Timestamp.text(for: environment.now())
    let role = try await store.write { db in
      let number = try Store.roleNumber(db, ids: call.ids)
      try Store.setExcluded(db, role: number, ids: ids, isExcluded, date: date)
      return try Store.role(db, ids: call.ids)
    }
    return .json(role, status: .created)
  }
}

extension Store {
  fileprivate static func setExcluded(
    _ db: Database, role: Int64, ids: [String], _ isExcluded: Bool, date: String
  ) throws {
    let list = try JSONArgument.array(ids)
    let unknown = try String.fetchOne(
      db,
      sql: """
        SELECT value FROM json_each(?) WHERE value NOT IN (
          SELECT entitlement.id FROM potentialRoleEntitlement AS held
          JOIN entitlement ON entitlement.number = held.entitlement WHERE held.role = ?)
        """, arguments: [list, role])
    if let unknown {
      throw Refusal.invalid("The potential role has no entitlement '\(unknown)'.")
    }
    try db.execute(
      literal: """
        UPDATE potentialRoleEntitlement SET isExcluded = \(isExcluded)
        WHERE role = \(role) AND entitlement IN (
          SELECT number FROM entitlement WHERE id IN (SELECT value FROM json_each(\(list))));
        UPDATE potentialRole SET modifiedDate = \(date), entitlementCount = (
          SELECT count(*) FROM potentialRoleEntitlement WHERE role = \(role) AND NOT isExcluded)
        WHERE number = \(role)
        """)
  }
}

/// The columns that a patch of a potential role changes.
private struct RolePatch: Sendable {
  typealias Change = (column: String, value: (any DatabaseValueConvertible & Sendable)?)

  private var changes: [Change] = []

  init(_ call: OperationCall) throws {
    try PatchDocument(call).forEach(allowing: [.replace, .remove]) { try apply($0) }
  }

  /// T-40: removing a name restores the generated one.
  func changes(ofRole id: String) -> [Change] {
    changes.map { change in
      let isNameRemoved = change.column == "name" && change.value == nil
      return isNameRemoved ? ("name", PotentialRoleID.name(of: id)) : change
    }
  }

  private mutating func apply(_ field: PatchField) throws {
    switch field.path {
    case "/name":
      let name = field.value == .null ? nil : try field.name()
      try TextLimit.name.check(name, of: field.path)
      changes.append(("name", name))
    case "/description":
      let description = try field.text()
      try TextLimit.description.check(description, of: field.path)
      changes.append(("description", description))
    case "/saved": changes.append(("isSaved", field.value == .null ? false : try field.flag()))
    default: throw field.refused(allowed: ["/name", "/description", "/saved"])
    }
  }
}
