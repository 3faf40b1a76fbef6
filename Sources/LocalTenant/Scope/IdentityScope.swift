import GRDB
import RoleMining

/// The population of a session, in SQL.
///
/// Listed ids take precedence; otherwise, an identity must match the search criteria and every attribute
/// filter. The fields are the API's; their combination is our choice.
struct IdentityScope {
  /// A condition on the table `identity`; nil for all identities.
  let condition: SQL?

  /// The condition for identities that are not gone.
  private static let present: SQL = "identity.goneSince IS NULL"

  /// - Throws: `Refusal` for an invalid id, attribute, operator or criteria.
  init(_ scope: RoleMiningSessionScope, _ db: Database) throws {
    if !scope.identityIDs.isEmpty {
      condition = "\(try Self.listed(scope.identityIDs, db)) AND \(Self.present)"
      return
    }
    let attributes = Set(try String.fetchAll(db, sql: "SELECT name FROM attribute"))
    var conditions: [SQL] = try Self.isComplete(db) ? [] : [Self.present]
    if let criteria = scope.criteria, !criteria.allSatisfy(\.isWhitespace) {
      conditions.append(try SearchQuery(criteria, attributes: attributes).condition)
    }
    for filter in scope.attributeFilterCriteria?.elements ?? [] {
      conditions.append(try AttributeFilter(filter, attributes: attributes).condition)
    }
    condition = conditions.isEmpty ? nil : FilterExpression.joined(conditions[...], " AND ")
  }

  /// The number of identities.
  func identityCount(_ db: Database) throws -> Int {
    let count: SQL = "SELECT count(*) FROM identity WHERE \(condition ?? "1")"
    return try SQLRequest<Int>(literal: count).fetchOne(db) ?? 0
  }

  /// Their ids; nil for all identities.
  func identityIDs(_ db: Database) throws -> Set<String>? {
    guard let condition else { return nil }
    let ids: SQL = "SELECT id FROM identity WHERE \(condition)"
    return try SQLRequest<String>(literal: ids).fetchSet(db)
  }

  /// Whether every identity is still in the organisation.
  private static func isComplete(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT NOT EXISTS (SELECT 1 FROM identity WHERE goneSince IS NOT NULL)") ?? true
  }

  private static func listed(_ ids: [Identity.ID], _ db: Database) throws -> SQL {
    let list = try JSONArgument.array(ids.map(\.rawValue))
    let unknown = try String.fetchOne(
      db, sql: "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM identity)",
      arguments: [list])
    if let unknown { throw Refusal.invalid("There is no identity '\(unknown)'.") }
    return "id IN (SELECT value FROM json_each(\(list)))"
  }
}
