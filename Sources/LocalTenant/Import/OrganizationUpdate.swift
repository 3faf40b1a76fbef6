import GRDB

/// Merges the staged organisation into the tenant's. Known rows keep their numbers, because sessions refer to them;
/// new rows get the next numbers, and what is gone is marked with a date.
struct OrganizationUpdate {
  let db: Database
  /// The files that were read. What the other files describe stays as it is.
  let files: Set<FolderFile>
  let date: String

  init(_ db: Database, files: Set<FolderFile>, date: String) {
    self.db = db
    self.files = files
    self.date = date
  }

  /// Merges everything.
  ///
  /// - Returns: What differs from before.
  func run() throws -> ImportChanges {
    var changes = ImportChanges()
    for table in ["identity", "entitlement", "source"] { try place(table) }
    changes.identities = try mark("identity", changed: changedIdentities())
    changes.entitlements = try mark("entitlement", changed: changedEntitlements())
    changes.sources = try writeSources()
    try writeIdentities()
    try writeEntitlements()
    changes.assignments = try writeAssignments()
    if files.contains(.usage) { changes.usage = try writeUsage() }
    if files.contains(.roles) { changes.roles = try StagedReferences.roles.merge(self) }
    if files.contains(.conflicts) { changes.conflicts = try StagedReferences.policies.merge(self) }
    changes.affectedRoles = try affectedRoles()
    for table in ["identity", "entitlement", "source"] {
      try db.execute(sql: "DROP TABLE temp.\(table)Place")
    }
    return changes
  }

  /// Whether the files describe identities and entitlements; a file of pairs does not.
  var isDetailed: Bool { files.contains(.identities) }

  /// Finds the number that each staged row has or will get in the tenant.
  private func place(_ table: String) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE \(table)Place (
          staged INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, isNew INTEGER NOT NULL
        ) STRICT;
        INSERT INTO \(table)Place SELECT staged.number, known.number, 0
        FROM temp.\(table) AS staged JOIN main.\(table) AS known ON known.id = staged.id;
        INSERT INTO \(table)Place SELECT number,
          (SELECT ifnull(max(number), 0) FROM main.\(table)) + row_number() OVER (ORDER BY number), 1
        FROM temp.\(table) WHERE number NOT IN (SELECT staged FROM \(table)Place)
        """)
  }

  /// Marks missing rows as gone, and returned rows as present.
  private func mark(_ table: String, changed: Int) throws -> ImportChanges.Counts {
    var counts = ImportChanges.Counts()
    counts.changed = changed
    try db.execute(
      sql: """
        UPDATE main.\(table) SET goneSince = NULL
        WHERE goneSince IS NOT NULL AND number IN (SELECT number FROM \(table)Place)
        """)
    counts.added = db.changesCount
    counts.added +=
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)Place WHERE isNew") ?? 0
    try db.execute(
      sql: """
        UPDATE main.\(table) SET goneSince = ?
        WHERE goneSince IS NULL AND number NOT IN (SELECT number FROM \(table)Place)
        """, arguments: [date])
    counts.gone = db.changesCount
    return counts
  }

  private func affectedRoles() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM potentialRole AS role
        WHERE EXISTS (SELECT 1 FROM potentialRoleMember AS member
            JOIN main.identity AS known ON known.number = member.identity
            WHERE member.role = role.number AND known.goneSince IS NOT NULL)
          OR EXISTS (SELECT 1 FROM potentialRoleEntitlement AS held
            JOIN main.entitlement AS known ON known.number = held.entitlement
            WHERE held.role = role.number AND known.goneSince IS NOT NULL)
        """) ?? 0
  }
}
