import GRDB

extension Store {
  /// Marks a SQLite file as a tenant of this program: "Role" in ASCII.
  static let applicationID: Int32 = 0x526F_6C65

  /// The migrations from an empty file to the current schema. A published one never changes.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: organizationSchema)
      try db.execute(sql: reviewSchema)
    }
    migrator.registerMigration("2") { db in try db.execute(sql: leaseSchema) }
    migrator.registerMigration("3") { db in try db.execute(sql: identitySchema) }
    migrator.registerMigration("4") { db in try db.execute(sql: evidenceSchema) }
    migrator.registerMigration("5") { db in try db.execute(sql: updateSchema) }
    migrator.registerMigration("6") { db in try db.execute(sql: miningSchema) }
    return migrator
  }()

  /// Identities and their access. Rows are never deleted, so `number` counts from 1 without gaps; `id`
  /// is the public id. All tables are strict, so that a file cannot hold unexpected types.
  private static let organizationSchema = """
    CREATE TABLE identity (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT
    ) STRICT;
    CREATE TABLE identityAttribute (
      identity INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (identity, name)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE attribute (
      position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, isDistributed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE source (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, activityState TEXT
    ) STRICT;
    CREATE TABLE entitlement (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT,
      attribute TEXT, source INTEGER NOT NULL, holderCount INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE assignment (
      identity INTEGER NOT NULL, entitlement INTEGER NOT NULL, PRIMARY KEY (identity, entitlement)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE usage (
      source INTEGER NOT NULL, identity INTEGER NOT NULL, days INTEGER NOT NULL,
      PRIMARY KEY (source, identity)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE role (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT,
      ownerID TEXT, isCommonAccess INTEGER NOT NULL, createdDate TEXT NOT NULL
    ) STRICT;
    CREATE INDEX roleByName ON role (name COLLATE NOCASE);
    CREATE TABLE roleEntitlement (
      role INTEGER NOT NULL REFERENCES role ON DELETE CASCADE, entitlement INTEGER NOT NULL,
      PRIMARY KEY (role, entitlement)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE roleMember (
      role INTEGER NOT NULL REFERENCES role ON DELETE CASCADE, identity INTEGER NOT NULL,
      PRIMARY KEY (role, identity)
    ) WITHOUT ROWID, STRICT;
    """

  /// The results of mining and the analysts' changes. Dates are the API's text, which sorts.
  private static let reviewSchema = """
    CREATE TABLE session (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, type TEXT NOT NULL,
      state TEXT NOT NULL, scope TEXT NOT NULL, scopingMethod TEXT NOT NULL,
      minimumIdentities INTEGER, pruneThreshold INTEGER, prescribedPruneThreshold INTEGER,
      identityCount INTEGER NOT NULL DEFAULT 0, roleCount INTEGER NOT NULL DEFAULT 0,
      readyCount INTEGER NOT NULL DEFAULT 0, isSaved INTEGER NOT NULL, emailRecipientID TEXT,
      createdByID TEXT, createdByName TEXT, createdDate TEXT NOT NULL, modifiedDate TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessionByDate ON session (createdDate);
    CREATE TABLE potentialRole (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, name TEXT NOT NULL,
      description TEXT, identityCount INTEGER NOT NULL, entitlementCount INTEGER NOT NULL,
      density INTEGER NOT NULL, freshness INTEGER NOT NULL, quality INTEGER NOT NULL,
      type TEXT NOT NULL, provisionState TEXT NOT NULL DEFAULT 'POTENTIAL', roleID TEXT,
      isSaved INTEGER NOT NULL DEFAULT 0, createdByID TEXT, createdByName TEXT,
      createdDate TEXT NOT NULL, modifiedDate TEXT NOT NULL
    ) STRICT;
    CREATE INDEX potentialRoleBySession ON potentialRole (session, createdDate);
    CREATE INDEX potentialRoleByDate ON potentialRole (createdDate);
    CREATE INDEX potentialRoleByQuality ON potentialRole (quality);
    CREATE INDEX potentialRoleByFreshness ON potentialRole (freshness);
    CREATE INDEX potentialRoleByIdentities ON potentialRole (identityCount);
    CREATE INDEX potentialRoleByEntitlements ON potentialRole (entitlementCount);
    CREATE INDEX savedPotentialRole ON potentialRole (modifiedDate) WHERE isSaved;
    CREATE TABLE potentialRoleMember (
      role INTEGER NOT NULL REFERENCES potentialRole ON DELETE CASCADE, identity INTEGER NOT NULL,
      PRIMARY KEY (role, identity)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE potentialRoleEntitlement (
      role INTEGER NOT NULL REFERENCES potentialRole ON DELETE CASCADE,
      entitlement INTEGER NOT NULL, holderCount INTEGER NOT NULL, isCommonAccess INTEGER NOT NULL,
      isExcluded INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (role, entitlement)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE export (
      id TEXT PRIMARY KEY, role INTEGER NOT NULL REFERENCES potentialRole ON DELETE CASCADE,
      minimumPopularity INTEGER, includeCommonAccess INTEGER, state TEXT NOT NULL, archive BLOB
    ) STRICT;
    CREATE TABLE provisionJob (
      role INTEGER PRIMARY KEY REFERENCES potentialRole ON DELETE CASCADE, name TEXT NOT NULL,
      description TEXT, ownerID TEXT, includeIdentities INTEGER NOT NULL,
      isDirect INTEGER NOT NULL, entitlements TEXT NOT NULL
    ) STRICT;
    """

  /// The processes' leases. The expiry is in seconds since 1970.
  private static let leaseSchema = """
    CREATE TABLE lease (
      subject TEXT PRIMARY KEY, owner TEXT NOT NULL, expiry REAL NOT NULL
    ) WITHOUT ROWID, STRICT;
    """

  /// The tenant's own id, in one row. A copy of a file that cannot be written gets none.
  private static let identitySchema = """
    CREATE TABLE tenant (
      number INTEGER PRIMARY KEY CHECK (number = 1), id TEXT NOT NULL
    ) STRICT;
    """
}
