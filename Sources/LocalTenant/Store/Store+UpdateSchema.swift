extension Store {
  /// What updates need: since when something has been missing, and how many imports there were.
  ///
  /// Rows that are gone stay, because sessions refer to them; a null in `goneSince` means present. Usage is keyed by
  /// identity, so that counting a role's users reads only the rows of its members.
  static let updateSchema = """
    ALTER TABLE identity ADD COLUMN goneSince TEXT;
    ALTER TABLE entitlement ADD COLUMN goneSince TEXT;
    ALTER TABLE role ADD COLUMN goneSince TEXT;
    ALTER TABLE policy ADD COLUMN goneSince TEXT;
    CREATE TABLE importRun (number INTEGER PRIMARY KEY, date TEXT NOT NULL) STRICT;
    CREATE TABLE usageByIdentity (
      identity INTEGER NOT NULL, source INTEGER NOT NULL, days INTEGER NOT NULL,
      PRIMARY KEY (identity, source)
    ) WITHOUT ROWID, STRICT;
    INSERT INTO usageByIdentity SELECT identity, source, days FROM usage ORDER BY identity, source;
    DROP TABLE usage;
    ALTER TABLE usageByIdentity RENAME TO usage;
    """
}
