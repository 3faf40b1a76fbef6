import GRDB

/// Tells whether what sessions are mined from is unchanged: the organisation and its existing roles.
struct MiningStamp: Hashable, Sendable {
  /// The form in which it is stored with the roles.
  let text: String

  private let organization: OrganizationStamp

  /// - Throws: `DatabaseError` if the file is damaged.
  init(_ db: Database) throws {
    organization = try OrganizationStamp(db)
    let roles = try Row.fetchOne(
      db, sql: "SELECT count(*), coalesce(max(number), 0), total(isCommonAccess) FROM role")
    let counts: [Int64] = try roles.map { try [$0.value(at: 0), $0.value(at: 1)] } ?? []
    let common: Double = try roles?.value(at: 2) ?? 0
    text = (organization.parts + counts + [Int64(common)]).map(String.init)
      .joined(separator: ".")
  }
}
