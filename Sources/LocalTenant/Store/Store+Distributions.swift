import GRDB
import RoleMining

extension Store {
  /// The members' distribution over the values of each attribute, most frequent first, ties by value;
  /// null for members without a value.
  static func distributions(_ db: Database, role: Int64) throws -> [IdentityDistribution] {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM attribute WHERE isDistributed ORDER BY position")
    return try names.map { name in
      IdentityDistribution(
        attributeName: name, distribution: try distribution(db, role: role, attribute: name))
    }
  }

  private static func distribution(
    _ db: Database, role: Int64, attribute: String
  ) throws -> [IdentityAttributeCount] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT value, count(*) AS count FROM potentialRoleMember AS member
        LEFT JOIN identityAttribute AS held
          ON held.identity = member.identity AND held.name = ?
        WHERE member.role = ? GROUP BY value ORDER BY count DESC, value
        """, arguments: [attribute, role])
    return try rows.map {
      try IdentityAttributeCount(attributeValue: $0.value("value"), count: $0.count("count"))
    }
  }
}
