import GRDB
import RoleEvidence

extension Store {
  /// The names of the managers that traits or rules mention by their ids.
  ///
  /// - Parameters:
  ///   - db: The database.
  ///   - traits: The traits.
  ///   - rules: The rules.
  /// - Returns: The names of those managers that are identities, by id.
  /// - Throws: `DatabaseError` or `RowDecodingError`.
  static func managerNames(
    _ db: Database, in traits: [MemberTraits], _ rules: [RatedRule] = []
  ) throws -> [String: String] {
    let shares = traits.flatMap(\.shares).filter { $0.kind == .manager }
    var ids = Set(shares.map(\.value))
    for condition in rules.flatMap(\.rule.conditions) where condition.kind == .manager {
      ids.formUnion(condition.values)
    }
    guard !ids.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, name FROM identity
        WHERE name IS NOT NULL AND id IN (SELECT value FROM json_each(?))
        """, arguments: [try JSONArgument.array(ids)])
    var names: [String: String] = [:]
    for row in rows { names[try row.value(at: 0)] = try row.value(at: 1) as String }
    return names
  }
}
