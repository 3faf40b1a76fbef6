import FoundationEssentials
import GRDB
import RoleMiner

/// A potential role as CSV: its identities, its entitlements, and who holds which of them.
///
/// "Included" counts members who hold an entitlement, "missing" those who would gain it.
struct ExportedRole {
  private(set) var identities = CSVText()
  private(set) var entitlements = CSVText()
  /// Nil for those who may not know who holds what.
  private(set) var holdings: CSVText?

  /// Reads the potential role with this number and the entitlements that pass `cut`.
  init(_ db: Database, role: Int64, cut: EntitlementCut) throws {
    let members =
      try Row.fetchOne(
        db, sql: "SELECT identityCount FROM potentialRole WHERE number = ?", arguments: [role]
      )?.count("identityCount") ?? 0
    let condition = cut.condition(members: members)
    try addIdentities(db, role: role, condition)
    try addEntitlements(db, role: role, members: members, condition)
    try addHoldings(db, role: role, condition)
  }

  /// What of it a principal may see.
  func seen(by principal: Principal) -> ExportedRole {
    guard !principal.seesOrganization else { return self }
    var seen = self
    seen.holdings = nil
    return seen
  }

  /// The files, zipped.
  func archive(date: Date) throws -> Data {
    var files: [(name: String, bytes: Data)] = [
      ("identities.csv", identities.bytes), ("entitlements.csv", entitlements.bytes),
    ]
    if let holdings { files.append(("holdings.csv", holdings.bytes)) }
    return try ZipArchive.make(files, date: date)
  }

  private mutating func addIdentities(_ db: Database, role: Int64, _ condition: SQL) throws {
    let attributes = try String.fetchAll(db, sql: "SELECT name FROM attribute ORDER BY position")
    let cutCount =
      try SQLRequest<Int>(
        literal: """
          SELECT count(*) FROM potentialRoleEntitlement AS held
          WHERE held.role = \(role) AND \(condition)
          """
      ).fetchOne(db) ?? 0
    identities.addRow(
      ["id", "name", "email"] + attributes + ["includedEntitlements", "missingEntitlements"])
    let rows = try SQLRequest<Row>(literal: Self.memberQuery(role, condition)).fetchCursor(db)
    while let row = try rows.next() {
      let values = try Self.attributes(of: row.value("number"), db)
      let held = try row.count("held")
      let person: [String] = try [row.value("id"), row.value("name"), row.value("email") ?? ""]
      identities.addRow(
        person + attributes.map { values[$0] ?? "" } + [String(held), String(cutCount - held)])
    }
  }

  private static func memberQuery(_ role: Int64, _ condition: SQL) -> SQL {
    """
    SELECT identity.*, (
      SELECT count(*) FROM assignment
      JOIN potentialRoleEntitlement AS held
        ON held.role = \(role) AND held.entitlement = assignment.entitlement
      WHERE assignment.identity = identity.number AND \(condition)) AS held
    FROM potentialRoleMember AS member JOIN identity ON identity.number = member.identity
    WHERE member.role = \(role) ORDER BY folded(identity.name), identity.number
    """
  }

  private static func attributes(of identity: Int64, _ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, value FROM identityAttribute WHERE identity = ?",
      arguments: [identity])
    return try Dictionary(rows.map { try ($0.value("name"), $0.value("value")) }) { first, _ in
      first
    }
  }

  private mutating func addEntitlements(
    _ db: Database, role: Int64, members: Int, _ condition: SQL
  ) throws {
    entitlements.addRow([
      "id", "name", "description", "application", "attribute", "popularity",
      "includedIdentities", "missingIdentities",
    ])
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT entitlement.*, source.name AS application, held.holderCount AS holders
        FROM potentialRoleEntitlement AS held
        JOIN entitlement ON entitlement.number = held.entitlement
        JOIN source ON source.number = entitlement.source
        WHERE held.role = \(role) AND \(condition)
        ORDER BY holders DESC, folded(entitlement.name), entitlement.number
        """
    ).fetchCursor(db)
    while let row = try rows.next() {
      let holders = try row.count("holders")
      try entitlements.addRow([
        row.value("id"), row.value("name"), row.value("description") ?? "",
        row.value("application"), row.value("attribute") ?? "",
        String(popularity(holders: holders, of: members)),
        String(holders), String(members - holders),
      ])
    }
  }

  /// The columns are those of `assignments.csv` and the names.
  private mutating func addHoldings(_ db: Database, role: Int64, _ condition: SQL) throws {
    var text = CSVText()
    text.addRow(["identityId", "entitlementId", "identityName", "entitlementName"])
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT identity.id AS identityID, entitlement.id AS entitlementID,
          identity.name AS identityName, entitlement.name AS entitlementName
        FROM potentialRoleMember AS member
        JOIN identity ON identity.number = member.identity
        JOIN assignment ON assignment.identity = member.identity
        JOIN potentialRoleEntitlement AS held
          ON held.role = \(role) AND held.entitlement = assignment.entitlement
        JOIN entitlement ON entitlement.number = held.entitlement
        WHERE member.role = \(role) AND \(condition)
        ORDER BY member.identity, held.entitlement
        """
    ).fetchCursor(db)
    while let row = try rows.next() {
      try text.addRow([
        row.value("identityID"), row.value("entitlementID"), row.value("identityName"),
        row.value("entitlementName"),
      ])
    }
    holdings = text
  }
}
