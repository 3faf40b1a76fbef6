import GRDB
import RoleMiner
import RoleMining

/// What a session is mined with, read in one snapshot. Who holds what is read separately, because it takes longer.
struct MiningInput: Sendable {
  /// What mining depends on besides the limits.
  let subject: KeptMining.MinedSubject
  let sessionID: String
  let type: RoleType
  let createdByID: String?
  let createdByName: String?
  /// The number of identities in the scope.
  let identityCount: Int
  let parameters: MiningParameters

  /// The session's number in the store.
  var session: Int64 { subject.session }

  /// - Throws: `Refusal` if the session is gone or its scope is no longer valid.
  init(_ db: Database, sessionID: String) throws {
    let row = try Store.sessionRow(db, id: sessionID)
    let session = try RoleMiningSession(row)
    subject = KeptMining.MinedSubject(session: try row.value("number"), stamp: try MiningStamp(db))
    self.sessionID = sessionID
    type = session.type ?? .specialized
    createdByID = try row.value("createdByID")
    createdByName = try row.value("createdByName")
    let scope = try IdentityScope(session.scope ?? RoleMiningSessionScope(), db)
    identityCount = try scope.identityCount(db)
    parameters = MiningParameters(
      type: type == .common ? .common : .specialized, pruneThreshold: session.pruneThreshold,
      minimumIdentities: session.minimumIdentities ?? 20, scope: try scope.identityIDs(db),
      commonAccess: try Self.commonAccess(db), existingRoles: try Self.existingRoles(db))
  }

  /// Who holds what. Numbers count from 1 without gaps, so they are indices into the id lists.
  static func assignments(_ db: Database) throws -> Assignments {
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

  /// The attributes that distinguish groups, in the tenant's order.
  static func attributes(
    _ db: Database, in assignments: Assignments
  ) throws -> [AttributeValues] {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM attribute WHERE isDistributed ORDER BY position")
    return try names.map { name in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT identity.id, held.value FROM identityAttribute AS held
          JOIN identity ON identity.number = held.identity WHERE held.name = ?
          """, arguments: [name])
      let values = try Dictionary(
        rows.map { try ($0.value(at: 0) as String, $0.value(at: 1) as String) }
      ) { first, _ in first }
      return AttributeValues(name: name, values: values, in: assignments)
    }
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
