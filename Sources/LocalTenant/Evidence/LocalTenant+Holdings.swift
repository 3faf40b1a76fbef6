import FoundationEssentials
import GRDB
import RoleMining

extension LocalTenant {
  /// Who holds which of a potential role's entitlements, by name, without the excluded ones, or which of those that
  /// the query names.
  func readHoldings(_ call: OperationCall) async throws -> Reply {
    let access = try await organization.accessTable()
    let named = call.query.filter { $0.name == "entitlement" }.map(\.value)
    let text = try await store.read { db in
      let role = try RoleMembers(db, id: call.ids[0])
      let entitlements =
        named.isEmpty
        ? try HeldEntitlementRow.all(of: role, db) : try HeldEntitlementRow.all(named, db)
      return try HoldingsText(db, role: role, entitlements, access).bytes
    }
    return .page(text: text, total: nil)
  }
}

/// The rows of entitlements with number, id and name.
private enum HeldEntitlementRow {
  static func all(of role: RoleMembers, _ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT entitlement.number, entitlement.id, entitlement.name
        FROM potentialRoleEntitlement AS held
        JOIN entitlement ON entitlement.number = held.entitlement
        WHERE held.role = ? AND NOT held.isExcluded
        ORDER BY folded(entitlement.name), entitlement.number
        """, arguments: [role.role])
  }

  static func all(_ ids: [String], _ db: Database) throws -> [Row] {
    guard ids.count <= 100 else {
      throw Refusal.invalid("Name at most 100 entitlements, each as a parameter 'entitlement'.")
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT number, id, name FROM entitlement WHERE id IN (SELECT value FROM json_each(?))
        ORDER BY folded(name), number
        """, arguments: [try JSONArgument.array(ids)])
  }
}

/// `TenantHoldings` as JSON. `JSONEncoder` would take seconds for the numbers of a large role.
struct HoldingsText {
  private(set) var bytes: Data

  /// - Throws: `FileDamage` if the role has somebody or something that does not exist.
  init(
    _ db: Database, role: RoleMembers, _ entitlements: [Row], _ access: AccessTable
  ) throws {
    let identities = try Row.fetchAll(
      db,
      sql: """
        SELECT identity.number - 1 AS place, identity.id, identity.name, identity.email
        FROM potentialRoleMember AS member JOIN identity ON identity.number = member.identity
        WHERE member.role = ? ORDER BY folded(identity.name), identity.number
        """, arguments: [role.role])
    let people = try identities.map(PublicIdentity.init)
    let references = try entitlements.map { row in
      try NamedReference(id: Identifier(row.value("id")), name: row.value("name"))
    }
    bytes = Data(#"{"identities":"#.utf8)
    bytes.append(try WireJSON.encode(people))
    bytes.append(contentsOf: #","entitlements":"#.utf8)
    bytes.append(try WireJSON.encode(references))
    bytes.append(contentsOf: #","held":["#.utf8)
    let places = try Self.places(db, of: entitlements)
    for (number, row) in identities.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      try append(heldBy: row.value("place"), places, access)
    }
    bytes.append(contentsOf: "]}".utf8)
  }

  /// The place in the list for each entitlement; -1 for those that are not in it.
  private static func places(_ db: Database, of entitlements: [Row]) throws -> [Int32] {
    let known = try EntitlementPlaces(db)
    var places = [Int32](repeating: -1, count: known.count)
    for (place, row) in entitlements.enumerated() {
      places[Int(try known.place(of: row.value("number")))] = Int32(place)
    }
    return places
  }

  private mutating func append(
    heldBy identity: Int, _ places: [Int32], _ access: AccessTable
  ) throws {
    guard (0..<access.identityCount).contains(identity), places.count == access.entitlementCount
    else {
      throw FileDamage(message: "identity \(identity + 1) is in a potential role")
    }
    let held = access[identity].compactMap { places[Int($0)] < 0 ? nil : places[Int($0)] }
    bytes.append(UInt8(ascii: "["))
    for (number, place) in held.sorted().enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: String(place).utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
