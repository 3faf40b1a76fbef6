import GRDB
import RoleMiner
import RoleMining

extension MiningOutcome {
  /// Saves a potential role. The same members make the same role, which keeps its name, description and
  /// excluded entitlements.
  func save(_ role: MinedRole, id: String, _ commonAccess: Set<Int>, _ db: Database) throws {
    try db.execute(
      literal: """
        INSERT INTO potentialRole (id, session, name, identityCount, entitlementCount, density,
          freshness, quality, type, createdByID, createdByName, createdDate, modifiedDate)
        VALUES (\(id), \(input.session), \(PotentialRoleID.name(of: id)),
          \(role.members.count), \(role.entitlements.count), \(role.density), \(role.freshness),
          \(role.quality), \(input.type.rawValue), \(input.createdByID), \(input.createdByName),
          \(date), \(date))
        ON CONFLICT (id) DO UPDATE SET density = excluded.density,
          freshness = excluded.freshness, quality = excluded.quality
        """)
    let number = try Int64.fetchOne(
      db, sql: "SELECT number FROM potentialRole WHERE id = ?", arguments: [id])
    guard let number else { return }
    try saveMembers(of: role, number, db)
    try saveEntitlements(of: role, number, commonAccess, db)
    try db.execute(
      literal: """
        UPDATE potentialRole SET entitlementCount = (SELECT count(*) FROM potentialRoleEntitlement
          WHERE role = \(number) AND NOT isExcluded) WHERE number = \(number)
        """)
  }

  private func saveMembers(of role: MinedRole, _ number: Int64, _ db: Database) throws {
    let insertion = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO potentialRoleMember (role, identity)
        SELECT ?, number FROM identity WHERE id = ?
        """)
    for member in role.members {
      try insertion.execute(arguments: [number, input.assignments.identityIDs[member]])
    }
  }

  private func saveEntitlements(
    of role: MinedRole, _ number: Int64, _ commonAccess: Set<Int>, _ db: Database
  ) throws {
    // At another threshold the same identities may share less access.
    let mined = role.entitlements.map { input.assignments.entitlementIDs[$0.entitlement] }
    try db.execute(
      literal: """
        DELETE FROM potentialRoleEntitlement WHERE role = \(number) AND entitlement NOT IN (
          SELECT number FROM entitlement
          WHERE id IN (SELECT value FROM json_each(\(try JSONArgument.array(mined)))))
        """)
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO potentialRoleEntitlement (role, entitlement, holderCount, isCommonAccess)
        SELECT ?, number, ?, ? FROM entitlement WHERE id = ?
        ON CONFLICT DO UPDATE SET holderCount = excluded.holderCount,
          isCommonAccess = excluded.isCommonAccess
        """)
    for held in role.entitlements {
      try insertion.execute(arguments: [
        number, held.holderCount, commonAccess.contains(held.entitlement),
        input.assignments.entitlementIDs[held.entitlement],
      ])
    }
  }
}
