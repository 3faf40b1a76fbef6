import GRDB
import RoleMiner
import RoleMining

/// The input for mining a session, read in one snapshot.
struct MiningInput: Sendable {
  /// The session's number in the store.
  let session: Int64
  let sessionID: String
  let type: RoleType
  let createdByID: String?
  let createdByName: String?
  let assignments: Assignments
  let parameters: MiningParameters

  /// - Throws: `Refusal` if the session is gone or its scope is no longer valid.
  init(_ db: Database, sessionID: String) throws {
    let row = try Store.sessionRow(db, id: sessionID)
    let session = try RoleMiningSession(row)
    self.session = try row.value("number")
    self.sessionID = sessionID
    type = session.type ?? .specialized
    createdByID = try row.value("createdByID")
    createdByName = try row.value("createdByName")
    assignments = try Self.assignments(db)
    let scope = try IdentityScope(session.scope ?? RoleMiningSessionScope(), db)
    parameters = MiningParameters(
      type: type == .common ? .common : .specialized, pruneThreshold: session.pruneThreshold,
      minimumIdentities: session.minimumIdentities ?? 20, scope: try scope.identityIDs(db),
      commonAccess: try Self.commonAccess(db), existingRoles: try Self.existingRoles(db))
  }

  /// Numbers count from 1 without gaps, so they are indices into the id lists.
  private static func assignments(_ db: Database) throws -> Assignments {
    let identities = try String.fetchAll(db, sql: "SELECT id FROM identity ORDER BY number")
    let entitlements = try String.fetchAll(db, sql: "SELECT id FROM entitlement ORDER BY number")
    var pairs: [(identity: Int, entitlement: Int)] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT identity, entitlement FROM assignment")
    while let row = try rows.next() {
      let (identity, entitlement): (Int, Int) = try (row.value(at: 0), row.value(at: 1))
      guard identity > 0, identity <= identities.count, entitlement > 0,
        entitlement <= entitlements.count
      else { throw FileDamage(message: "identity \(identity) holds entitlement \(entitlement)") }
      pairs.append((identity - 1, entitlement - 1))
    }
    return Assignments(identityIDs: identities, entitlementIDs: entitlements, numbered: pairs)
  }

  private static func commonAccess(_ db: Database) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        SELECT entitlement.id FROM role JOIN roleEntitlement ON roleEntitlement.role = role.number
        JOIN entitlement ON entitlement.number = roleEntitlement.entitlement
        WHERE role.isCommonAccess AND role.goneSince IS NULL
        """)
  }

  private static func existingRoles(_ db: Database) throws -> [Set<String>] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT roleEntitlement.role, entitlement.id FROM roleEntitlement
        JOIN entitlement ON entitlement.number = roleEntitlement.entitlement
        JOIN role ON role.number = roleEntitlement.role WHERE role.goneSince IS NULL
        """)
    var roles: [Int64: Set<String>] = [:]
    while let row = try rows.next() {
      try roles[row.value(at: 0), default: []].insert(row.value(at: 1))
    }
    return Array(roles.values)
  }
}
