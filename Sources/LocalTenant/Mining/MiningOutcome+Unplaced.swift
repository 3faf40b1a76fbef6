import GRDB
import RoleMiner

extension MiningOutcome {
  /// Saves which junior roles each role contains.
  ///
  /// - Parameters:
  ///   - ids: The ids of the roles, in the order of the result.
  ///   - db: The database.
  /// - Throws: `DatabaseError` if the file cannot be written.
  func saveJuniors(_ ids: [String], _ db: Database) throws {
    try db.execute(
      literal: """
        DELETE FROM potentialRoleJunior WHERE role IN
          (SELECT number FROM potentialRole WHERE session = \(input.session))
        """)
    let insertion = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO potentialRoleJunior (role, junior)
        SELECT senior.number, junior.number FROM potentialRole AS senior, potentialRole AS junior
        WHERE senior.id = ? AND junior.id = ?
        """)
    for (place, role) in result.roles.enumerated() {
      for junior in role.juniors { try insertion.execute(arguments: [ids[place], ids[junior]]) }
    }
  }

  /// Saves the identities in no role, each with the closest role.
  ///
  /// - Parameters:
  ///   - ids: The ids of the roles, in the order of the result.
  ///   - db: The database.
  /// - Throws: `DatabaseError` if the file cannot be written.
  func saveUnplaced(_ ids: [String], _ db: Database) throws {
    try db.execute(
      literal: "DELETE FROM unplacedIdentity WHERE session = \(input.session)")
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO unplacedIdentity (session, identity, closestRole, similarity, lacking)
        SELECT ?, number, (SELECT number FROM potentialRole WHERE id = ?), ?, ?
        FROM identity WHERE id = ?
        """)
    for unplaced in result.unplaced {
      let lacking = unplaced.lacking.map { entitlementIDs[$0] }
      try insertion.execute(arguments: [
        input.session, unplaced.closestRole.map { ids[$0] }, unplaced.similarity,
        try JSONArgument.array(lacking), identityIDs[unplaced.identity],
      ])
    }
  }
}
