import GRDB
import RoleMiner
import RoleMining

extension MiningOutcome {
  /// Saves a potential role. The same members make the same role, which keeps its name, description and
  /// excluded entitlements, and, as long as the organisation is unchanged, its access.
  func save(_ role: MinedRole, id: String, _ commonAccess: Set<Int>, _ db: Database) throws {
    let known = try Row.fetchOne(
      db, sql: "SELECT number, minedFrom FROM potentialRole WHERE id = ?", arguments: [id])
    try saveFigures(of: role, id: id, db)
    let number = try Int64.fetchOne(
      db, sql: "SELECT number FROM potentialRole WHERE id = ?", arguments: [id])
    guard let number else { return }
    let minedFrom: String? = try known?.value("minedFrom")
    // A common role's access depends on the threshold; any other role has all access that its members hold.
    guard minedFrom != input.subject.stamp.text || input.type == .common else { return }
    try saveMembers(of: role, number, db)
    try saveEntitlements(of: role, number, commonAccess, db)
    try db.execute(
      literal: """
        UPDATE potentialRole SET minedFrom = \(input.subject.stamp.text),
          entitlementCount = (SELECT count(*) FROM potentialRoleEntitlement
            WHERE role = \(number) AND NOT isExcluded) WHERE number = \(number)
        """)
  }

  private func saveFigures(of role: MinedRole, id: String, _ db: Database) throws {
    let layer: (attribute: String, value: String)? =
      if case .identities(let attribute, let value) = role.layer { (attribute, value) } else { nil }
    try db.execute(
      literal: """
        INSERT INTO potentialRole (id, session, name, identityCount, entitlementCount, density,
          freshness, quality, support, isCrossFunctional, layerAttribute, layerValue, type,
          createdByID, createdByName, createdDate, modifiedDate)
        VALUES (\(id), \(input.session), \(PotentialRoleID.name(of: id)),
          \(role.members.count), \(role.entitlements.count), \(role.density), \(role.freshness),
          \(role.quality), \(role.support), \(role.isCrossFunctional), \(layer?.attribute),
          \(layer?.value), \(input.type.rawValue), \(input.createdByID), \(input.createdByName),
          \(date), \(date))
        ON CONFLICT (id) DO UPDATE SET density = excluded.density, freshness = excluded.freshness,
          quality = excluded.quality, support = excluded.support,
          isCrossFunctional = excluded.isCrossFunctional,
          layerAttribute = excluded.layerAttribute, layerValue = excluded.layerValue
        """)
  }

  private func saveMembers(of role: MinedRole, _ number: Int64, _ db: Database) throws {
    let insertion = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO potentialRoleMember (role, identity)
        SELECT ?, number FROM identity WHERE id = ?
        """)
    for member in role.members {
      try insertion.execute(arguments: [number, identityIDs[member]])
    }
  }

  private func saveEntitlements(
    of role: MinedRole, _ number: Int64, _ commonAccess: Set<Int>, _ db: Database
  ) throws {
    // The role may still have access that its members held before the organisation changed.
    let mined = role.entitlements.map { entitlementIDs[$0.entitlement] }
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
        entitlementIDs[held.entitlement],
      ])
    }
  }
}
