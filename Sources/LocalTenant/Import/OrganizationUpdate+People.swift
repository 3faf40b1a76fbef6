import GRDB

extension OrganizationUpdate {
  /// The number of present identities with another name, address or attribute value than before.
  func changedIdentities() throws -> Int {
    guard isDetailed else { return 0 }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM identityPlace AS place
        JOIN temp.identity AS staged ON staged.number = place.staged
        JOIN main.identity AS known ON known.number = place.number
        WHERE NOT place.isNew AND known.goneSince IS NULL AND (
          known.name <> staged.name OR known.email IS NOT staged.email
          OR EXISTS (SELECT name, value FROM temp.identityAttribute WHERE identity = place.staged
            EXCEPT SELECT name, value FROM main.identityAttribute WHERE identity = place.number)
          OR EXISTS (SELECT name, value FROM main.identityAttribute WHERE identity = place.number
            EXCEPT SELECT name, value FROM temp.identityAttribute WHERE identity = place.staged))
        """) ?? 0
  }

  /// Identities that are gone keep what was known about them.
  func writeIdentities() throws {
    try db.execute(
      sql: """
        INSERT INTO main.identity (number, id, name, email)
        SELECT place.number, staged.id, staged.name, staged.email FROM temp.identity AS staged
        JOIN identityPlace AS place ON place.staged = staged.number
        WHERE place.isNew ORDER BY place.number
        """)
    guard isDetailed else { return }
    try db.execute(
      sql: """
        UPDATE main.identity AS known SET name = staged.name, email = staged.email
        FROM temp.identity AS staged JOIN identityPlace AS place ON place.staged = staged.number
        WHERE place.number = known.number AND NOT place.isNew;
        DELETE FROM main.identityAttribute
        WHERE identity IN (SELECT number FROM identityPlace);
        INSERT INTO main.identityAttribute (identity, name, value)
        SELECT place.number, staged.name, staged.value FROM temp.identityAttribute AS staged
        JOIN identityPlace AS place ON place.staged = staged.identity
        ORDER BY place.number, staged.name;
        DELETE FROM main.attribute;
        INSERT INTO main.attribute SELECT * FROM temp.attribute
        """)
  }
}
