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
    identityCount =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM identity WHERE goneSince IS NULL") ?? 0
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
        name: row.value("name"), description: Self.description(row),
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

  /// The description. That of a gone entitlement begins by saying so.
  private static func description(_ row: Row) throws -> String? {
    let description: String? = try row.value("description")
    guard let date = try row.value("goneSince") as String? else { return description }
    return "Not in the organisation since \(date.prefix(10)). \(description ?? "")".trimmed
  }

  /// How many members used each source, by the source's number. Counted here, because SQLite would sort the rows to
  /// group them.
  private static func usersOfSource(_ db: Database, role: Int64) throws -> [Int64: Int] {
    var users: [Int64: Int] = [:]
    let sources = try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT usage.source FROM potentialRoleMember AS member
          CROSS JOIN usage ON usage.identity = member.identity
          WHERE member.role = ? AND usage.days > 0
          """), arguments: [role])
    while let source = try sources.next() { users[source, default: 0] += 1 }
    return users
  }
}
