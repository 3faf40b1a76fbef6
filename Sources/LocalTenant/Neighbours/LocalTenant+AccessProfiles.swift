import GRDB
import RoleMining

extension LocalTenant {
  /// The access profiles that were created with roles.
  func listAccessProfiles(_ call: OperationCall) async throws -> Reply {
    try await page(call, of: .accessProfiles)
  }
}

extension ListingTable<AccessFields> {
  fileprivate static let accessProfiles = Self(
    selection: """
      json_object('id', profile.id, 'name', profile.name, 'created', profile.createdDate,
        'enabled', json('true'), 'requestable', json('false'),
        'owner', json(\(NeighbourText.owner("profile.ownerID"))),
        'source', json_object('type', 'SOURCE', 'id', source.id, 'name', source.name),
        'entitlements', json(\(NeighbourText.array(of: entitlements))))
      """,
    source: "accessProfile AS profile JOIN source ON source.number = profile.source",
    filters: [
      "id": .value("profile.id"), "name": .text("profile.name"),
      "created": .value("profile.createdDate"), "owner.id": .value("profile.ownerID"),
      "requestable": .value("FALSE"),
    ],
    sorter: { $0 == .name ? "folded(profile.name)" : "profile.createdDate" },
    order: "folded(profile.name), profile.number", tieBreak: "profile.number")

  private static let entitlements = """
    SELECT \(NeighbourText.entitlement) AS item FROM accessProfileEntitlement AS inside
    JOIN entitlement ON entitlement.number = inside.entitlement
    WHERE inside.accessProfile = profile.number ORDER BY entitlement.number
    """
}
