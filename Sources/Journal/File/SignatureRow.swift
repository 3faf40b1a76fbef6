import FoundationEssentials
import GRDB
import RoleMining

/// A row of the signatures of the decisions that hold, with the hashes that find it.
struct SignatureRow {
  let decision: Int
  let tenant: TenantKey
  let role: PotentialRole.ID
  let signature: RoleSignature

  /// Replaces what is known about the role; an empty signature leaves nothing.
  func save(_ db: Database) throws {
    let earlier = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT decision, entitlements FROM signature WHERE tenant = ? AND role = ?"),
      arguments: [tenant.description, role.rawValue])
    if let earlier { try Self.remove(earlier, db) }
    guard !signature.isEmpty else { return }
    let hashes = signature.entitlements
    try db.cachedStatement(sql: "INSERT INTO signature VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        decision, tenant.description, role.rawValue, hashes?.hashes.count ?? 0, hashes?.bytes,
        signature.identities?.bytes,
      ])
    guard let hashes else { return }
    let insertion = try db.cachedStatement(sql: "INSERT INTO signaturePrefix VALUES (?, ?, ?)")
    for hash in hashes.prefix {
      try insertion.execute(arguments: [Int(hash), hashes.hashes.count, decision])
    }
  }

  private static func remove(_ row: Row, _ db: Database) throws {
    let decision = try row.decode(Int.self, atIndex: 0)
    if let bytes = try row.decode(Data?.self, atIndex: 1) {
      let hashes = HashSet(bytes: bytes)
      let deletion = try db.cachedStatement(
        sql: "DELETE FROM signaturePrefix WHERE hash = ? AND size = ? AND decision = ?")
      for hash in hashes.prefix {
        try deletion.execute(arguments: [Int(hash), hashes.hashes.count, decision])
      }
    }
    try db.cachedStatement(sql: "DELETE FROM signature WHERE decision = ?")
      .execute(arguments: [decision])
  }

  /// What is known about the role that a decision was about.
  static func find(_ decision: Int, _ db: Database) throws -> RoleSignature? {
    let row = try Row.fetchOne(
      db, sql: "SELECT entitlements, identities FROM signature WHERE decision = ?",
      arguments: [decision])
    return try row.map { row in
      RoleSignature(
        entitlements: try row.decode(Data?.self, atIndex: 0).map(HashSet.init(bytes:)),
        identities: try row.decode(Data?.self, atIndex: 1).map(HashSet.init(bytes:)))
    }
  }
}
