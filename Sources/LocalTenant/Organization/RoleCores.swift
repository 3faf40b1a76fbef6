import GRDB

/// The cores of the potential roles of a session: what most of their identities hold. Cross-functional roles are left
/// out, because their members belong to other roles as well.
struct RoleCores: Sendable {
  /// What the cores depend on: mining a session again changes its date and its number of roles.
  struct Stamp: Hashable, Sendable {
    private let session: Int64
    private let modifiedDate: String
    private let roleCount: Int

    init(_ db: Database, session: Int64) throws {
      let row = try Row.fetchOne(
        db, sql: "SELECT modifiedDate, readyCount FROM session WHERE number = ?",
        arguments: [session])
      self.session = session
      modifiedDate = try row?.value("modifiedDate") ?? ""
      roleCount = try row?.count("readyCount") ?? 0
    }
  }

  /// The percentage of a role's identities that hold an entitlement of its core, as for freshness.
  static let leastPopularity = 80

  /// The entitlements of each core, by their numbers from 0, ascending.
  let entitlements: [[Int32]]
  /// The id of each role.
  let ids: [String]

  init(_ db: Database, session: Int64) throws {
    var entitlements: [[Int32]] = []
    var ids: [String] = []
    var last: Int64?
    let places = try EntitlementPlaces(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT role.number, held.entitlement, role.id FROM potentialRole AS role
        JOIN potentialRoleEntitlement AS held ON held.role = role.number
        WHERE role.session = ? AND role.isCrossFunctional IS NOT 1 AND 100 * held.holderCount >= ? * role.identityCount
        ORDER BY role.number, held.entitlement
        """, arguments: [session, Self.leastPopularity])
    while let row = try rows.next() {
      let number: Int64 = try row.value(at: 0)
      if number != last {
        entitlements.append([])
        ids.append(try row.value(at: 2))
      }
      last = number
      entitlements[entitlements.count - 1].append(
        try places.place(of: row.value(at: 1)))
    }
    self.entitlements = entitlements
    self.ids = ids
  }
}
