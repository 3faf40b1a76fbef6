import RoleMining

extension OutputColumn<RoleMiningEntitlement> {
  /// An entitlement of a potential role.
  ///
  /// - Parameter roleIdentityCount: The number of identities in the role, for the new grants.
  /// - Returns: The columns.
  static func entitlement(roleIdentityCount: Int?) -> [Self] {
    [
      OutputColumn("Entitlement", "name") { CellValue($0.displayName) },
      OutputColumn("Application", "applicationName", rank: 3) { CellValue($0.applicationName) },
      OutputColumn("Attribute", "entitlementRef.attribute", rank: 7) {
        CellValue($0.reference.attribute)
      },
      OutputColumn("Popularity", "popularity", rank: 1) { CellValue($0.popularity) },
      OutputColumn("Holders", "identityCount", rank: 4) { CellValue($0.identityCount) },
      // The only figure here that is not on the wire.
      OutputColumn("New grants", "newGrants", rank: 2) { row in
        CellValue(roleIdentityCount.flatMap { row.newGrants(roleIdentityCount: $0) })
      },
      OutputColumn("In org", "popularityInOrg", rank: 5) { CellValue($0.popularityInOrganization) },
      OutputColumn("Used", "sourceUsagePercent", rank: 6) { CellValue($0.sourceUsagePercent) },
      OutputColumn("Activity", "activitySourceState", in: .file) {
        CellValue($0.activitySourceState)
      },
      OutputColumn("Source", "sourceId", in: .file) { CellValue($0.sourceID) },
      OutputColumn("Entitlement name", "entitlementRef.name", in: .file) {
        CellValue($0.reference.name)
      },
      OutputColumn("Description", "entitlementRef.description", in: .file) {
        CellValue($0.reference.description)
      },
      OutputColumn("Id", "entitlementRef.id") { CellValue($0.id) },
    ]
  }
}
