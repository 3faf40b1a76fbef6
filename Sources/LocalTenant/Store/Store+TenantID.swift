import Crypto
import GRDB

extension Store {
  /// Gives the tenant an id if it has none, so that later copies have the same id.
  func identify() throws {
    // Uses the writer's connection, because if one for reading is opened and closed last, the log stays beside
    // the file.
    try writer.writeWithoutTransaction { db in
      guard try Self.storedID(db) == nil else { return }
      try db.execute(
        sql: "INSERT OR IGNORE INTO tenant VALUES (1, lower(hex(randomblob(16))))")
    }
  }

  /// The tenant's id. A file that has none and cannot be written gets one derived from its content, the same each
  /// time.
  func tenantID() throws -> String {
    if !isForReading { try identify() }
    return try reading(Self.storedID) ?? contentID()
  }

  private static func storedID(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT id FROM tenant")
  }

  /// The ids and numbers of the first and the last identity and entitlement distinguish organisations, because imports
  /// only add rows.
  private func contentID() throws -> String {
    let parts = try reading { db in
      try ["identity", "entitlement"].flatMap { table in
        try ["MIN", "MAX"].map { end in
          try String.fetchOne(
            db,
            sql: """
              SELECT number || ':' || id FROM \(table)
              WHERE number = (SELECT \(end)(number) FROM \(table))
              """) ?? "none"
        }
      }
    }
    let digest = SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
    return digest.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension LocalTenant {
  /// The id that the tenant's file holds, which moved and copied files keep.
  ///
  /// - Throws: `LocalTenantError` if the file cannot be read.
  package func id() throws -> String {
    do {
      return try store.tenantID()
    } catch {
      throw LocalTenantError(.unreadable, path: store.path, reason: error)
    }
  }
}
