import GRDB

/// Temporary tables with the same names and columns as the organisation's. While they exist, the statements of an
/// import write to them.
enum StagedTables {
  private static let names = [
    "identity", "identityAttribute", "attribute", "source", "entitlement", "assignment", "usage",
    "role", "roleEntitlement", "roleMember", "policy", "policyEntitlement",
  ]

  static func create(_ db: Database) throws {
    for name in names {
      let sql = try String.fetchOne(
        db, sql: "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?",
        arguments: [name])
      guard let sql, sql.hasPrefix("CREATE TABLE ") else {
        throw FileDamage(message: "the table \(name) is missing")
      }
      try db.execute(sql: "CREATE TEMP TABLE " + sql.dropFirst("CREATE TABLE ".count))
    }
  }

  static func drop(_ db: Database) throws {
    for name in names.reversed() { try db.execute(sql: "DROP TABLE temp.\(name)") }
  }
}
