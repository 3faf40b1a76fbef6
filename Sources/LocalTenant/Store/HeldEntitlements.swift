import GRDB
import RoleMiner
import RoleMining

/// The entitlements held by the members of a potential role, with their figures.
struct HeldEntitlements {
  /// A subquery for filtering and sorting: the columns of the entitlement and of the potential role.
  let source: SQL
  private let memberCount: Int
  private let identityCount: Int
  private let usersOfSource: [Int64: Int]

  /// - Throws: `Refusal` if the potential role does not exist.
  init(_ db: Database, ids: [String]) throws {
    let row = try Store.roleRow(db, ids: ids)
    let number: Int64 = try row.value("number")
    memberCount = try row.count("identityCount")
    identityCount = try Int.fetchOne(db, sql: "SELECT count(*) FROM identity") ?? 0
    usersOfSource = try Self.usersOfSource(db, role: number)
    source = """
      (SELECT entitlement.*, held.holderCount AS members, held.isExcluded, held.isCommonAccess,
        source.id AS sourceID, source.name AS applicationName, source.activityState
        FROM potentialRoleEntitlement AS held
        JOIN entitlement ON entitlement.number = held.entitlement
        JOIN source ON source.number = entitlement.source WHERE held.role = \(number))
      """
  }

  /// Decodes a row of `source`.
  ///
  /// - Throws: `RowDecodingError` or `FileDamage` if the file is damaged.
  func entitlement(_ row: Row) throws -> RoleMiningEntitlement {
    let activity: String? = try row.value("activityState")
    let users = try usersOfSource[row.value("source"), default: 0]
    return try RoleMiningEntitlement(
      id: Entitlement.ID(row.value("id")),
      reference: EntitlementReference(
        name: row.value("name"), description: row.value("description"),
        attribute: row.value("attribute")),
      name: row.value("name"), applicationName: row.value("applicationName"),
      identityCount: row.count("members"),
      popularity: popularity(holders: row.count("members"), of: memberCount),
      popularityInOrganization: popularity(holders: row.count("holderCount"), of: identityCount),
      sourceID: Source.ID(row.value("sourceID")),
      activitySourceState: activity.map(ActivitySourceState.init(rawValue:)),
      // T-27: no activity data means unknown, not unused.
      sourceUsagePercent: activity == ActivitySourceState.complete.rawValue
        ? popularity(holders: users, of: memberCount) : nil)
  }

  /// The number of members who used each source, by its number.
  private static func usersOfSource(_ db: Database, role: Int64) throws -> [Int64: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT usage.source, count(*) AS users FROM source
        JOIN potentialRoleMember AS member ON member.role = ?
        JOIN usage ON usage.source = source.number AND usage.identity = member.identity
        WHERE usage.days > 0 GROUP BY usage.source
        """, arguments: [role])
    return try Dictionary(rows.map { try ($0.value("source"), $0.count("users")) }) { first, _ in
      first
    }
  }
}
