import RoleMining

extension Column<PotentialRole> {
  /// What is shown of a potential role.
  static var role: [Self] {
    [
      Column("Name", "name") { CellValue($0.name) },
      Column("Description", "description", in: .file) { CellValue($0.description) },
      Column("Quality", "quality") { CellValue($0.quality) },
      Column("Density", "density") { CellValue($0.density) },
      Column("Freshness", "freshness") { CellValue($0.freshness) },
      Column("Identities", "identityCount") { CellValue($0.identityCount) },
      Column("Entitlements", "entitlementCount") { CellValue($0.entitlementCount) },
      Column("Left out", "excludedEntitlements", in: .file) {
        let ids = $0.excludedEntitlements ?? []
        return ids.isEmpty ? .none : .text(ids.map(\.rawValue).joined(separator: " "))
      },
      Column("Type", "type") { CellValue($0.type) },
      Column("State", "provisionState") { CellValue($0.provisionState) },
      Column("Role", "roleId", in: .file) { CellValue($0.roleID) },
      Column("Saved", "saved") { CellValue($0.isSaved) },
      Column("Creator", "createdBy.displayName", in: .file) {
        CellValue($0.createdBy?.displayName)
      },
      Column("Created", "createdDate", in: .file) { CellValue($0.createdDate) },
      Column("Changed", "modifiedDate", in: .file) { CellValue($0.modifiedDate) },
      Column("Session", "session.name", in: .file) { CellValue($0.session?.name) },
      Column("Session id", "session.id", in: .file) { CellValue($0.session?.id) },
      Column("Id", "id") { CellValue($0.id) },
    ]
  }
}
