import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// The roles of the tenant: imported ones and those created from potential roles.
  func listExistingRoles(_ call: OperationCall) async throws -> Reply {
    try await page(call, of: .existingRoles)
  }

  /// A role created from a potential role, or an earlier one.
  func readExistingRole(_ call: OperationCall) async throws -> Reply {
    let id = call.ids[0]
    return try await store.read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT \(ListingTable.existingRoles.selection) FROM role WHERE role.id = ?",
        arguments: [id])
      guard let row = rows.first else { throw Refusal.missing("role '\(id)'") }
      return .page(text: try row.value(at: 0), total: nil)
    }
  }

  /// The identities that have a role.
  func listAssignedIdentities(_ call: OperationCall) async throws -> Reply {
    let id = call.ids[0]
    let number = try await store.read { db in
      try Int64.fetchOne(db, sql: "SELECT number FROM role WHERE id = ?", arguments: [id])
    }
    guard let number else { throw Refusal.missing("role '\(id)'") }
    return try await page(call, of: .assignedIdentities(ofRole: number))
  }
}

extension ListingTable<AccessFields> {
  /// The document demands an owner, but allows null.
  fileprivate static let existingRoles = Self(
    selection: """
      json_object('id', role.id, 'name', role.name, 'description', role.description,
        'created', role.createdDate, 'owner', json(\(NeighbourText.owner("role.ownerID"))),
        'accessProfiles', json(\(NeighbourText.array(of: accessProfiles))),
        'entitlements', json(\(NeighbourText.array(of: directEntitlements))),
        'enabled', json(iif(role.isEnabled, 'true', 'false')),
        'requestable', json(iif(role.isRequestable, 'true', 'false')), 'dimensional', json('false'))
      """,
    source: "role", condition: "role.goneSince IS NULL",
    filters: [
      "id": .value("role.id"), "name": .text("role.name"), "created": .value("role.createdDate"),
      "owner.id": .value("role.ownerID"), "requestable": .value("role.isRequestable"),
    ],
    sorter: { $0 == .name ? "folded(role.name)" : "role.createdDate" },
    order: "folded(role.name), role.number", tieBreak: "role.number")

  private static let accessProfiles = """
    SELECT json_object('type', 'ACCESS_PROFILE', 'id', profile.id, 'name', profile.name) AS item
    FROM roleAccessProfile AS granted
    JOIN accessProfile AS profile ON profile.number = granted.accessProfile
    WHERE granted.role = role.number ORDER BY profile.number
    """

  private static let directEntitlements = """
    SELECT \(NeighbourText.entitlement) AS item FROM roleEntitlement AS granted
    JOIN entitlement ON entitlement.number = granted.entitlement
    WHERE granted.role = role.number AND granted.entitlement NOT IN (
      SELECT inside.entitlement FROM roleAccessProfile AS profile
      JOIN accessProfileEntitlement AS inside ON inside.accessProfile = profile.accessProfile
      WHERE profile.role = role.number)
    ORDER BY entitlement.number
    """
}

extension ListingTable<AssignedIdentityFields> {
  fileprivate static func assignedIdentities(ofRole role: Int64) -> Self {
    Self(
      selection: """
        json_patch('{}', json_object('id', identity.id, 'aliasName', identity.id,
          'name', identity.name, 'email', identity.email,
          'roleAssignmentSource', 'ROLE_MEMBERSHIP'))
        """,
      source: "roleMember JOIN identity ON identity.number = roleMember.identity",
      condition: "roleMember.role = \(role)",
      filters: [
        "id": .value("identity.id"), "aliasName": .text("identity.id"),
        "email": .text("identity.email"), "name": .text("identity.name"),
      ],
      sorter: { key in
        switch key {
        case .id, .aliasName: "identity.id"
        case .name: "folded(identity.name)"
        case .email: "folded(identity.email)"
        }
      },
      order: "folded(identity.name), identity.number", tieBreak: "identity.number")
  }
}
