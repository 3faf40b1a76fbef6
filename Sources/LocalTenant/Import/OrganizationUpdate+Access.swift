import GRDB

extension OrganizationUpdate {
  func writeSources() throws -> ImportChanges.Counts {
    var counts = ImportChanges.Counts()
    try db.execute(
      sql: """
        INSERT INTO main.source (number, id, name)
        SELECT place.number, staged.id, staged.name FROM temp.source AS staged
        JOIN sourcePlace AS place ON place.staged = staged.number WHERE place.isNew
        """)
    counts.added = db.changesCount
    guard isDetailed else { return counts }
    try db.execute(
      sql: """
        UPDATE main.source AS known SET name = staged.name
        FROM temp.source AS staged JOIN sourcePlace AS place ON place.staged = staged.number
        WHERE place.number = known.number AND NOT place.isNew AND known.name <> staged.name
        """)
    counts.changed = db.changesCount
    return counts
  }

  /// The number of present entitlements whose name, description or other details differ from before.
  func changedEntitlements() throws -> Int {
    guard isDetailed else { return 0 }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM entitlementPlace AS place
        JOIN temp.entitlement AS staged ON staged.number = place.staged
        JOIN sourcePlace AS origin ON origin.staged = staged.source
        JOIN main.entitlement AS known ON known.number = place.number
        WHERE NOT place.isNew AND known.goneSince IS NULL AND (
          known.name <> staged.name OR known.description IS NOT staged.description
          OR known.attribute IS NOT staged.attribute
          OR known.isPrivileged IS NOT staged.isPrivileged OR known.source <> origin.number)
        """) ?? 0
  }

  func writeEntitlements() throws {
    try db.execute(
      sql: """
        INSERT INTO main.entitlement
          (number, id, name, description, attribute, isPrivileged, source)
        SELECT place.number, staged.id, staged.name, staged.description, staged.attribute,
          staged.isPrivileged, origin.number FROM temp.entitlement AS staged
        JOIN entitlementPlace AS place ON place.staged = staged.number
        JOIN sourcePlace AS origin ON origin.staged = staged.source
        WHERE place.isNew ORDER BY place.number;
        UPDATE main.entitlement SET holderCount = 0;
        UPDATE main.entitlement AS known SET holderCount = staged.holderCount
        FROM temp.entitlement AS staged
        JOIN entitlementPlace AS place ON place.staged = staged.number
        WHERE place.number = known.number
        """)
    guard isDetailed else { return }
    try db.execute(
      sql: """
        UPDATE main.entitlement AS known SET name = staged.name,
          description = staged.description, attribute = staged.attribute,
          isPrivileged = staged.isPrivileged, source = origin.number
        FROM temp.entitlement AS staged
        JOIN entitlementPlace AS place ON place.staged = staged.number
        JOIN sourcePlace AS origin ON origin.staged = staged.source
        WHERE place.number = known.number AND NOT place.isNew
        """)
  }

  func writeAssignments() throws -> ImportChanges.Counts {
    try db.execute(
      sql: """
        CREATE TEMP TABLE placedAssignment (
          identity INTEGER NOT NULL, entitlement INTEGER NOT NULL,
          PRIMARY KEY (identity, entitlement)
        ) WITHOUT ROWID, STRICT;
        INSERT INTO placedAssignment SELECT holder.number, held.number
        FROM temp.assignment AS staged
        JOIN identityPlace AS holder ON holder.staged = staged.identity
        JOIN entitlementPlace AS held ON held.staged = staged.entitlement
        ORDER BY holder.number, held.number
        """)
    let kept = try count(
      "placedAssignment JOIN main.assignment USING (identity, entitlement)")
    var counts = ImportChanges.Counts()
    counts.added = try count("placedAssignment") - kept
    counts.gone = try count("main.assignment") - kept
    try db.execute(
      sql: """
        DELETE FROM main.assignment;
        INSERT INTO main.assignment SELECT identity, entitlement FROM placedAssignment
        ORDER BY identity, entitlement;
        DROP TABLE temp.placedAssignment
        """)
    return counts
  }

  func writeUsage() throws -> ImportChanges.Counts {
    try db.execute(
      sql: """
        CREATE TEMP TABLE placedUsage (
          identity INTEGER NOT NULL, source INTEGER NOT NULL, days INTEGER NOT NULL,
          PRIMARY KEY (identity, source)
        ) WITHOUT ROWID, STRICT;
        INSERT INTO placedUsage SELECT user.number, used.number, staged.days
        FROM temp.usage AS staged
        JOIN identityPlace AS user ON user.staged = staged.identity
        JOIN sourcePlace AS used ON used.staged = staged.source
        ORDER BY user.number, used.number
        """)
    let known = "placedUsage AS placed JOIN main.usage AS known USING (identity, source)"
    let kept = try count(known)
    var counts = ImportChanges.Counts()
    counts.added = try count("placedUsage") - kept
    counts.changed = try count("\(known) WHERE placed.days <> known.days")
    counts.gone = try count("main.usage") - kept
    try db.execute(
      sql: """
        DELETE FROM main.usage;
        INSERT INTO main.usage (identity, source, days)
        SELECT identity, source, days FROM placedUsage ORDER BY identity, source;
        DROP TABLE temp.placedUsage;
        UPDATE main.source AS known SET activityState = staged.activityState
        FROM temp.source AS staged JOIN sourcePlace AS place ON place.staged = staged.number
        WHERE place.number = known.number
        """)
    return counts
  }

  private func count(_ rows: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
  }
}
