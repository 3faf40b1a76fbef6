import GRDB
import RoleMining

extension ProvisionJob {
  /// Records the job and sets the potential role to pending.
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

  /// Creates the role. If the name has been taken, the job fails.
  ///
  /// - Parameters:
  ///   - db: The database.
  ///   - date: When it is created.
  ///   - makeID: Makes the ids of the role and of its access profiles.
  /// - Throws: `DatabaseError` or `RowDecodingError`.
  func finish(_ db: Database, date: String, makeID: () -> String) throws {
    try db.execute(sql: "DELETE FROM provisionJob WHERE role = ?", arguments: [role])
    guard try !isNameTaken(db) else {
      try changeState(.failed, roleID: nil, db)
      return
    }
    let id = makeID()
    let number = try makeRole(db, id: id, date: date)
    if !isDirect { try makeAccessProfiles(ofRole: number, db, date: date, makeID: makeID) }
    try changeState(.complete, roleID: id, db)
  }

  private func isNameTaken(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM role WHERE folded(name) = ?)",
      arguments: [name.folded]) ?? false
  }

  /// The role now counts as existing. A role from a common session is confirmed common access, so later
  /// specialized sessions ignore its entitlements.
  private func makeRole(_ db: Database, id: String, date: String) throws -> Int64 {
    try db.execute(
      literal: """
        INSERT INTO role
          (id, name, description, ownerID, isCommonAccess, createdDate, isEnabled)
        SELECT \(id), \(name), \(description), \(ownerID), type = \(RoleType.common.rawValue),
          \(date), FALSE FROM potentialRole WHERE number = \(role)
        """)
    let number = db.lastInsertedRowID
    try db.execute(
      literal: """
        INSERT INTO roleEntitlement (role, entitlement)
        SELECT \(number), value FROM json_each(\(entitlements))
        """)
    guard includesIdentities else { return number }
    try db.execute(
      literal: """
        INSERT INTO roleMember (role, identity)
        SELECT \(number), identity FROM potentialRoleMember WHERE role = \(role)
        """)
    return number
  }

  private func changeState(_ state: ProvisionState, roleID: String?, _ db: Database) throws {
    try db.execute(
      literal: """
        UPDATE potentialRole SET provisionState = \(state.rawValue), roleID = \(roleID)
        WHERE number = \(role)
        """)
  }
}
