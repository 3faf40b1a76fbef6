import GRDB
import RoleEvidence

/// The identities of a potential role, by their numbers from 0.
struct RoleMembers: Sendable {
  /// The role's id.
  let id: String
  /// The role's number in the store.
  let role: Int64
  /// The number of the role's session.
  let session: Int64
  /// The identities, ascending.
  let numbers: [Int]

  /// - Throws: `Refusal` if the potential role does not exist.
  init(_ db: Database, id: String) throws {
    let known = SQLRequest<Row>(
      sql: "SELECT number, session FROM potentialRole WHERE id = ?", arguments: [id], cached: true)
    guard let row = try known.fetchOne(db) else {
      throw Refusal.missing("potential role with the id '\(id)'")
    }
    self.id = id
    role = try row.value("number")
    session = try row.value("session")
    let request = SQLRequest<Int>(
      sql: "SELECT identity - 1 FROM potentialRoleMember WHERE role = ? ORDER BY identity",
      arguments: [role], cached: true)
    numbers = try request.fetchAll(db)
  }

  /// The entitlements that most of them hold and that are not excluded, by their numbers from 0, ascending.
  func core(_ db: Database) throws -> [Int32] {
    let places = try EntitlementPlaces(db)
    return try Int.fetchAll(
      db,
      sql: """
        SELECT entitlement FROM potentialRoleEntitlement
        WHERE role = ? AND NOT isExcluded AND 100 * holderCount >= ? ORDER BY entitlement
        """, arguments: [role, RoleCores.leastPopularity * numbers.count]
    ).map(places.place)
  }

  /// The identities as a set, in an organisation of some size.
  ///
  /// - Throws: `FileDamage` if one of them does not exist.
  func set(of identityCount: Int) throws -> IdentitySet {
    if let last = numbers.last, last >= identityCount || numbers[0] < 0 {
      throw FileDamage(message: "identity \(last + 1) is in a potential role")
    }
    return IdentitySet(numbers, capacity: identityCount)
  }
}
