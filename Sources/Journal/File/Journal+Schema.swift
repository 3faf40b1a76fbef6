import GRDB
import Storage

extension Journal {
  /// Marks a SQLite file as a journal of Rolesift: "RoJo" in ASCII.
  static let applicationID: Int32 = 0x526F_4A6F

  static let format = StoredFormat(
    label: "Journal", applicationID: applicationID, migrator: migrator, durability: .powerFailure
  ) { db in
    try db.execute(sql: "PRAGMA cache_size = -512")
  }

  /// The migrations from an empty file to the current schema. A published one never changes.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: recordSchema)
      try db.execute(sql: workSchema)
    }
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: "CREATE INDEX importByTenant ON record (tenant) WHERE kind = 'import'")
    }
    return migrator
  }()

  /// The records. The role is read from the entry, so that a record holds nothing that is not hashed.
  private static let recordSchema = """
    CREATE TABLE record (
      number INTEGER PRIMARY KEY, previous TEXT NOT NULL, time TEXT NOT NULL, tenant TEXT NOT NULL,
      version TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
      hash TEXT NOT NULL,
      role TEXT AS (
        CASE WHEN json_valid(entry) THEN CAST(json_extract(entry, '$.role') AS TEXT) END
      ) VIRTUAL
    ) STRICT;
    CREATE INDEX recordByRole ON record (tenant, role, number) WHERE role IS NOT NULL;
    CREATE TRIGGER recordIsNeverChanged BEFORE UPDATE ON record BEGIN
      SELECT RAISE(ABORT, 'a record of the journal is never changed');
    END;
    CREATE TRIGGER recordIsNeverRemoved BEFORE DELETE ON record BEGIN
      SELECT RAISE(ABORT, 'a record of the journal is never removed');
    END;
    CREATE TRIGGER recordFollowsTheLast BEFORE INSERT ON record
    WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM record) BEGIN
      SELECT RAISE(ABORT, 'a record of the journal follows the last one');
    END;
    """

  /// Where to return to, and what waits to be done. These are not records.
  private static let workSchema = """
    CREATE TABLE place (tenant TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
    CREATE TABLE queueItem (
      number INTEGER PRIMARY KEY, tenant TEXT NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL,
      result TEXT
    ) STRICT;
    CREATE INDEX queueItemByTenant ON queueItem (tenant, number);
    """
}
