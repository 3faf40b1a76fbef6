import FoundationEssentials
import GRDB
import RoleMining

/// The derived tables, which make queries fast. They follow from the records: they are written in the
/// transaction of each record, and rebuilt if a table is missing or of another version.
enum Derivation {
  /// A change of this number rebuilds all derived tables. It changes with their columns and with how they are
  /// filled.
  private static let version = 1

  private static let tables = [
    "derived", "person", "decision", "signature", "signaturePrefix", "openChange",
  ]

  private static let schema = """
    CREATE TABLE derived (version INTEGER NOT NULL, upTo INTEGER NOT NULL) STRICT;
    INSERT INTO derived VALUES (\(version), 0);
    CREATE TABLE person (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE decision (
      tenant TEXT NOT NULL, role TEXT NOT NULL, number INTEGER NOT NULL, marks INTEGER NOT NULL,
      author INTEGER NOT NULL, time INTEGER NOT NULL, until TEXT, person TEXT,
      PRIMARY KEY (tenant, role)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE signature (
      decision INTEGER PRIMARY KEY, tenant TEXT NOT NULL, role TEXT NOT NULL, size INTEGER NOT NULL,
      entitlements BLOB, identities BLOB, UNIQUE (tenant, role)
    ) STRICT;
    CREATE TABLE signaturePrefix (
      hash INTEGER NOT NULL, size INTEGER NOT NULL, decision INTEGER NOT NULL,
      PRIMARY KEY (hash, size, decision)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE openChange (number INTEGER PRIMARY KEY, tenant TEXT NOT NULL) STRICT;
    """

  /// Creates missing tables, and applies the records that they lack.
  static func complete(_ db: Database) throws {
    guard try !isComplete(db) else { return }
    try db.inTransaction(.immediate) {
      if try !hasTables(db) {
        for table in tables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
        try db.execute(sql: schema)
      }
      try applyNew(db)
      return .commit
    }
  }

  private static func hasTables(_ db: Database) throws -> Bool {
    guard try tables.allSatisfy({ try db.tableExists($0) }) else { return false }
    let isVersioned = try db.columns(in: "derived").contains { $0.name == "version" }
    return try isVersioned && Int.fetchOne(db, sql: "SELECT version FROM derived") == version
  }

  private static func isComplete(_ db: Database) throws -> Bool {
    guard try hasTables(db) else { return false }
    return try Bool.fetchOne(
      db,
      sql: "SELECT upTo = (SELECT COALESCE(MAX(number), 0) FROM record) FROM derived") ?? false
  }

  private static func applyNew(_ db: Database) throws {
    let upTo = try Int.fetchOne(db, sql: "SELECT upTo FROM derived") ?? 0
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(StoredRecord.columns) FROM record WHERE number > ? ORDER BY number",
      arguments: [upTo])
    while let row = try rows.next() { try apply(StoredRecord(row).record, db) }
  }

  /// Updates the tables with this record.
  static func apply(_ record: JournalRecord, _ db: Database) throws {
    switch record.entry {
    case .change: try open(record, db)
    case .outcome(let outcome): try close(outcome, db)
    case .decision(let decision):
      try CurrentDecision(decision, by: record.author, at: record.time, record, isImported: false)
        .save(db)
    case .imported(let imported):
      try CurrentDecision(
        imported.decision, by: imported.author, at: imported.time, record, isImported: true
      ).saveIfNewer(db)
    case .signature(let signature): try complete(signature, record.tenant, db)
    case .unknown: break
    }
    try db.cachedStatement(sql: "UPDATE derived SET upTo = ?").execute(arguments: [record.number])
  }

  private static func open(_ record: JournalRecord, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO openChange VALUES (?, ?)")
      .execute(arguments: [record.number, record.tenant.description])
  }

  private static func close(_ outcome: RecordedOutcome, _ db: Database) throws {
    guard outcome.isFinal else { return }
    try db.cachedStatement(sql: "DELETE FROM openChange WHERE number = ?")
      .execute(arguments: [outcome.change])
  }

  /// Only the current decision is completed.
  private static func complete(
    _ found: DecisionSignature, _ tenant: TenantKey, _ db: Database
  ) throws {
    let number = try Int.fetchOne(
      db, sql: "SELECT number FROM decision WHERE tenant = ? AND role = ?",
      arguments: [tenant.description, found.role.rawValue])
    guard number == found.decision else { return }
    let known = try SignatureRow.find(found.decision, db) ?? RoleSignature()
    try SignatureRow(
      decision: found.decision, tenant: tenant, role: found.role,
      signature: known.completed(by: found.signature)
    ).save(db)
  }
}
