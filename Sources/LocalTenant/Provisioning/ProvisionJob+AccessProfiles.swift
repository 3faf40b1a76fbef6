import GRDB

extension ProvisionJob {
  /// An access profile holds the entitlements of one source.
  func makeAccessProfiles(
    ofRole number: Int64, _ db: Database, date: String, makeID: () -> String
  ) throws {
    let sources = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT source.number, source.name FROM roleEntitlement AS granted
        JOIN entitlement ON entitlement.number = granted.entitlement
        JOIN source ON source.number = entitlement.source
        WHERE granted.role = ? ORDER BY source.number
        """, arguments: [number])
    for row in sources {
      let (source, sourceName): (Int64, String) = try (row.value("number"), row.value("name"))
      let profileName = String("\(name): \(sourceName)".prefix(128))
      try db.execute(
        literal: """
          INSERT INTO accessProfile (id, name, ownerID, source, createdDate)
          VALUES (\(makeID()), \(profileName), \(ownerID), \(source), \(date))
          """)
      let profile = db.lastInsertedRowID
      try db.execute(
        literal: """
          INSERT INTO accessProfileEntitlement (accessProfile, entitlement)
          SELECT \(profile), entitlement.number FROM roleEntitlement AS granted
          JOIN entitlement ON entitlement.number = granted.entitlement
          WHERE granted.role = \(number) AND entitlement.source = \(source);
          INSERT INTO roleAccessProfile (role, accessProfile) VALUES (\(number), \(profile))
          """)
    }
  }
}
