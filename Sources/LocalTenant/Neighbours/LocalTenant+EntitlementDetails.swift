import GRDB
import RoleMining

extension LocalTenant {
  /// The entitlements of the tenant.
  func listEntitlementDetails(_ call: OperationCall) async throws -> Reply {
    try await page(call, of: .tenantEntitlements)
  }

  /// What an identity holds.
  func listIdentityEntitlements(_ call: OperationCall) async throws -> Reply {
    let id = call.ids[0]
    let number = try await store.read { db in
      try Int64.fetchOne(db, sql: "SELECT number FROM identity WHERE id = ?", arguments: [id])
    }
    guard let number else { throw Refusal.missing("identity '\(id)'") }
    return try await page(call, of: .entitlements(heldBy: number))
  }
}

extension ListingTable<TenantEntitlementFields> {
  /// The entitlements. `privileged` is missing if the import did not state it.
  fileprivate static let tenantEntitlements = Self(
    selection: """
      json_patch('{}', json_object('id', entitlement.id, 'name', entitlement.name,
        'value', entitlement.name, 'description', entitlement.description,
        'attribute', entitlement.attribute, 'sourceSchemaObjectType', 'group',
        'privileged', json(CASE WHEN entitlement.isPrivileged THEN 'true'
          WHEN entitlement.isPrivileged IS NULL THEN 'null' ELSE 'false' END),
        'source', json_object('type', 'SOURCE', 'id', source.id, 'name', source.name)))
      """,
    source: "entitlement JOIN source ON source.number = entitlement.source",
    filters: [
      "id": .value("entitlement.id"), "name": .text("entitlement.name"),
      "attribute": .text("entitlement.attribute"), "value": .text("entitlement.name"),
      "source.id": .value("source.id"),
    ],
    sorter: { key in
      switch key {
      case .id: "entitlement.id"
      case .name, .value: "folded(entitlement.name)"
      case .attribute: "folded(entitlement.attribute)"
      case .source: "source.id"
      }
    },
    order: "folded(entitlement.name), entitlement.number", tieBreak: "entitlement.number")
}

extension ListingTable<UnfilteredFields> {
  fileprivate static func entitlements(heldBy identity: Int64) -> Self {
    Self(
      selection:
        "json_object('objectRef', json(\(NeighbourText.entitlement)), 'tags', json_array())",
      source: "assignment JOIN entitlement ON entitlement.number = assignment.entitlement",
      condition: "assignment.identity = \(identity)",
      order: "folded(entitlement.name), entitlement.number", tieBreak: "entitlement.number")
  }
}
