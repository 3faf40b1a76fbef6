import RoleMining

extension Column<RoleMiningEntitlement> {
  /// What is shown of an entitlement of a potential role.
  ///
  /// - Parameter roleIdentityCount: How many identities the role has, for the new grants.
  /// - Returns: The columns.
  static func entitlement(roleIdentityCount: Int?) -> [Self] {
    [
      Column("Entitlement", "name") { CellValue($0.displayName) },
      Column("Application", "applicationName") { CellValue($0.applicationName) },
      Column("Attribute", "entitlementRef.attribute") { CellValue($0.reference.attribute) },
      Column("Popularity", "popularity") { CellValue($0.popularity) },
      Column("Holders", "identityCount") { CellValue($0.identityCount) },
      // The one figure here that is not the wire's.
      Column("New", "newGrants") { row in
        CellValue(roleIdentityCount.flatMap { row.newGrants(roleIdentityCount: $0) })
      },
      Column("In org", "popularityInOrg") { CellValue($0.popularityInOrganization) },
      Column("Used", "sourceUsagePercent") { CellValue($0.sourceUsagePercent) },
      Column("Activity", "activitySourceState", in: .file) { CellValue($0.activitySourceState) },
      Column("Source", "sourceId", in: .file) { CellValue($0.sourceID) },
      Column("Own name", "entitlementRef.name", in: .file) { CellValue($0.reference.name) },
      Column("Description", "entitlementRef.description", in: .file) {
        CellValue($0.reference.description)
      },
      Column("Id", "entitlementRef.id") { CellValue($0.id) },
    ]
  }
}
