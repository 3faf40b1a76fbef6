extension Store {
  /// What the operations apart from role mining know: which entitlements are privileged, what is in a role, and the
  /// conflict rules.
  ///
  /// `roleEntitlement` holds everything that a role grants; what one of its access profiles grants is not
  /// granted directly. A null in `isPrivileged` means unknown: the import did not say. Roles that this
  /// program created are not enabled, as the service documents new roles.
  static let evidenceSchema = """
    ALTER TABLE entitlement ADD COLUMN isPrivileged INTEGER;
    ALTER TABLE role ADD COLUMN isEnabled INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE role ADD COLUMN isRequestable INTEGER NOT NULL DEFAULT 0;
    UPDATE role SET isEnabled = 0
      WHERE id IN (SELECT roleID FROM potentialRole WHERE roleID IS NOT NULL);
    CREATE TABLE accessProfile (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ownerID TEXT,
      source INTEGER NOT NULL, createdDate TEXT NOT NULL
    ) STRICT;
    CREATE TABLE accessProfileEntitlement (
      accessProfile INTEGER NOT NULL REFERENCES accessProfile ON DELETE CASCADE,
      entitlement INTEGER NOT NULL, PRIMARY KEY (accessProfile, entitlement)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE roleAccessProfile (
      role INTEGER NOT NULL REFERENCES role ON DELETE CASCADE,
      accessProfile INTEGER NOT NULL REFERENCES accessProfile ON DELETE CASCADE,
      PRIMARY KEY (role, accessProfile)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE policy (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT,
      severity TEXT, createdDate TEXT NOT NULL
    ) STRICT;
    CREATE TABLE policyEntitlement (
      policy INTEGER NOT NULL REFERENCES policy ON DELETE CASCADE, isLeft INTEGER NOT NULL,
      entitlement INTEGER NOT NULL, PRIMARY KEY (policy, isLeft, entitlement)
    ) WITHOUT ROWID, STRICT;
    """
}
