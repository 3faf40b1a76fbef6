import GRDB
import RoleMining

extension ProvisionJob {
  /// Notes the job, and that the potential role waits for it.
  func save(_ db: Database) throws {
    try db.execute(
      literal: """
        INSERT INTO provisionJob
          (role, name, description, ownerID, includeIdentities, isDirect, entitlements)
        VALUES (\(role), \(name), \(description), \(ownerID), \(includesIdentities), \(isDirect),
          \(entitlements))
        """)
    try changeState(.pending, roleID: nil, db)
  }

  /// Makes the role, unless there is one of that name by now; then the job has failed.
  func finish(_ db: Database, roleID: String, date: String) throws {
    try db.execute(sql: "DELETE FROM provisionJob WHERE role = ?", arguments: [role])
    guard try !isNameTaken(db) else {
      try changeState(.failed, roleID: nil, db)
      return
    }
    try makeRole(db, id: roleID, date: date)
    try changeState(.complete, roleID: roleID, db)
  }

  private func isNameTaken(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM role WHERE folded(name) = ?)",
      arguments: [name.folded]) ?? false
  }

  /// From now on the role counts as existing. One of a common session is confirmed common access, so
  /// its entitlements leave later specialized sessions.
  private func makeRole(_ db: Database, id: String, date: String) throws {
    try db.execute(
      literal: """
        INSERT INTO role (id, name, description, ownerID, isCommonAccess, createdDate)
        SELECT \(id), \(name), \(description), \(ownerID), type = \(RoleType.common.rawValue),
          \(date) FROM potentialRole WHERE number = \(role)
        """)
    let number = db.lastInsertedRowID
    try db.execute(
      literal: """
        INSERT INTO roleEntitlement (role, entitlement)
        SELECT \(number), value FROM json_each(\(entitlements))
        """)
    guard includesIdentities else { return }
    try db.execute(
      literal: """
        INSERT INTO roleMember (role, identity)
        SELECT \(number), identity FROM potentialRoleMember WHERE role = \(role)
        """)
  }

  private func changeState(_ state: ProvisionState, roleID: String?, _ db: Database) throws {
    try db.execute(
      literal: """
        UPDATE potentialRole SET provisionState = \(state.rawValue), roleID = \(roleID)
        WHERE number = \(role)
        """)
  }
}
