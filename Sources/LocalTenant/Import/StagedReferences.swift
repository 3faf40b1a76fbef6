import GRDB

/// Staged rows that refer to entitlements and identities: existing roles, or conflicts.
struct StagedReferences {
  /// A table with what the rows refer to.
  struct ReferenceTable {
    let table: String
    /// The columns apart from the two that hold the row and what it refers to.
    let columns: [String]
    /// The kind of row referred to: `identity` or `entitlement`.
    let target: String
  }

  private let table: String
  private let columns: [String]
  private let parts: [ReferenceTable]
  /// The condition for rows that did not come from an import, which an import must not remove.
  private let isOwn: String

  static let roles = StagedReferences(
    table: "role", columns: ["name", "description", "isEnabled", "isRequestable"],
    parts: [
      ReferenceTable(table: "roleEntitlement", columns: [], target: "entitlement"),
      ReferenceTable(table: "roleMember", columns: [], target: "identity"),
    ],
    isOwn: "id IN (SELECT roleID FROM potentialRole WHERE roleID IS NOT NULL) OR isCommonAccess")

  static let policies = StagedReferences(
    table: "policy", columns: ["name", "description", "severity"],
    parts: [ReferenceTable(table: "policyEntitlement", columns: ["isLeft"], target: "entitlement")],
    isOwn: "0")

  /// Merges the rows. Rows without an id in the files are recognised by their names.
  func merge(_ update: OrganizationUpdate) throws -> ImportChanges.Counts {
    let db = update.db
    try place(db)
    var counts = ImportChanges.Counts()
    for part in parts { try collect(part, db) }
    counts.changed = try changed(db)
    try write(db)
    counts.added =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM referencePlace AS place JOIN main.\(table) AS known
          ON known.number = place.number WHERE place.isNew OR known.goneSince IS NOT NULL
          """) ?? 0
    try db.execute(
      sql: """
        UPDATE main.\(table) SET goneSince = NULL
        WHERE number IN (SELECT number FROM referencePlace);
        """)
    try db.execute(
      sql: """
        UPDATE main.\(table) SET goneSince = ? WHERE goneSince IS NULL
          AND number NOT IN (SELECT number FROM referencePlace) AND NOT (\(isOwn))
        """, arguments: [update.date])
    counts.gone = db.changesCount
    for part in parts { try db.execute(sql: "DROP TABLE temp.placed_\(part.table)") }
    try db.execute(sql: "DROP TABLE temp.referencePlace")
    return counts
  }

  private func place(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE referencePlace (
          staged INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, isNew INTEGER NOT NULL
        ) STRICT;
        INSERT INTO referencePlace SELECT staged.number, known.number, 0
        FROM temp.\(table) AS staged JOIN main.\(table) AS known ON known.id = staged.id;
        INSERT OR IGNORE INTO referencePlace SELECT staged.number, min(known.number), 0
        FROM temp.\(table) AS staged JOIN main.\(table) AS known ON known.name = staged.name
        WHERE NOT EXISTS (SELECT 1 FROM referencePlace AS taken
            WHERE taken.staged = staged.number OR taken.number = known.number)
          AND known.number NOT IN (SELECT number FROM main.\(table) WHERE \(isOwn))
        GROUP BY staged.number;
        INSERT INTO referencePlace SELECT number,
          (SELECT ifnull(max(number), 0) FROM main.\(table)) + row_number() OVER (ORDER BY number), 1
        FROM temp.\(table) WHERE number NOT IN (SELECT staged FROM referencePlace)
        """)
  }

  /// Collects what the staged rows refer to, with the tenant's numbers.
  private func collect(_ part: ReferenceTable, _ db: Database) throws {
    let own = part.columns.map { ", staged.\($0) AS \($0)" }.joined()
    try db.execute(
      sql: """
        CREATE TEMP TABLE placed_\(part.table) AS
        SELECT place.number AS \(table)\(own), target.number AS \(part.target)
        FROM temp.\(part.table) AS staged
        JOIN referencePlace AS place ON place.staged = staged.\(table)
        JOIN \(part.target)Place AS target ON target.staged = staged.\(part.target)
        """)
  }

  private func changed(_ db: Database) throws -> Int {
    let own = columns.map { "known.\($0) IS NOT staged.\($0)" }
    let rest = parts.flatMap { part in
      let names = (part.columns + [part.target]).joined(separator: ", ")
      let (old, new) = (
        "SELECT \(names) FROM main.\(part.table) WHERE \(table) = place.number",
        "SELECT \(names) FROM temp.placed_\(part.table) WHERE \(table) = place.number"
      )
      return ["EXISTS (\(old) EXCEPT \(new))", "EXISTS (\(new) EXCEPT \(old))"]
    }
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM referencePlace AS place
        JOIN temp.\(table) AS staged ON staged.number = place.staged
        JOIN main.\(table) AS known ON known.number = place.number
        WHERE NOT place.isNew AND known.goneSince IS NULL
          AND (\((own + rest).joined(separator: " OR ")))
        """) ?? 0
  }

  private func write(_ db: Database) throws {
    let names = columns.joined(separator: ", ")
    let staged = columns.map { "staged.\($0)" }.joined(separator: ", ")
    let changes = columns.map { "\($0) = staged.\($0)" }.joined(separator: ", ")
    let dated = table == "role" ? "isCommonAccess, createdDate" : "createdDate"
    let dates = table == "role" ? "staged.isCommonAccess, staged.createdDate" : "staged.createdDate"
    try db.execute(
      sql: """
        INSERT INTO main.\(table) (number, id, \(names), \(dated))
        SELECT place.number, staged.id, \(staged), \(dates) FROM temp.\(table) AS staged
        JOIN referencePlace AS place ON place.staged = staged.number WHERE place.isNew;
        UPDATE main.\(table) AS known SET \(changes)
        FROM temp.\(table) AS staged JOIN referencePlace AS place ON place.staged = staged.number
        WHERE place.number = known.number AND NOT place.isNew
        """)
    for part in parts {
      let names = ([table] + part.columns + [part.target]).joined(separator: ", ")
      try db.execute(
        sql: """
          DELETE FROM main.\(part.table) WHERE \(table) IN (SELECT number FROM referencePlace);
          INSERT INTO main.\(part.table) (\(names)) SELECT \(names) FROM temp.placed_\(part.table)
          """)
    }
  }
}
