extension Store {
  /// What mining knows beyond the API: how a potential role was found, which identities are in no role, and how sure
  /// the result is.
  ///
  /// A null means that a role was mined before these columns existed. `minedFrom` is the `MiningStamp` of what a role's
  /// members and entitlements were mined from. While it is the same, they need not be written again.
  static let miningSchema = """
    ALTER TABLE potentialRole ADD COLUMN support REAL;
    ALTER TABLE potentialRole ADD COLUMN isCrossFunctional INTEGER;
    ALTER TABLE potentialRole ADD COLUMN layerAttribute TEXT;
    ALTER TABLE potentialRole ADD COLUMN layerValue TEXT;
    ALTER TABLE potentialRole ADD COLUMN minedFrom TEXT;
    CREATE TABLE potentialRoleJunior (
      role INTEGER NOT NULL REFERENCES potentialRole ON DELETE CASCADE,
      junior INTEGER NOT NULL REFERENCES potentialRole ON DELETE CASCADE, PRIMARY KEY (role, junior)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX potentialRoleJuniorByJunior ON potentialRoleJunior (junior);
    CREATE TABLE unplacedIdentity (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, identity INTEGER NOT NULL,
      closestRole INTEGER REFERENCES potentialRole ON DELETE SET NULL, similarity INTEGER NOT NULL,
      lacking TEXT NOT NULL, PRIMARY KEY (session, identity)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX unplacedIdentityByRole ON unplacedIdentity (closestRole);
    ALTER TABLE session ADD COLUMN weighedCount INTEGER;
    ALTER TABLE session ADD COLUMN thresholdCount INTEGER;
    ALTER TABLE session ADD COLUMN isBounded INTEGER;
    ALTER TABLE session ADD COLUMN stability INTEGER;
    """
}
