import Review
import RoleMining

extension OutputColumn<PotentialRole> {
  /// A potential role.
  static var role: [Self] {
    [
      OutputColumn("Name", "name") { CellValue($0.name) },
      OutputColumn("Description", "description", in: .file) { CellValue($0.description) },
      OutputColumn("Quality", "quality", rank: 1) { CellValue($0.quality) },
      OutputColumn("Density", "density", rank: 5) { CellValue($0.density) },
      OutputColumn("Freshness", "freshness", rank: 6) { CellValue($0.freshness) },
      OutputColumn("Identities", "identityCount", rank: 2) { CellValue($0.identityCount) },
      OutputColumn("Entitlements", "entitlementCount", rank: 3) { CellValue($0.entitlementCount) },
      OutputColumn("Excluded", "excludedEntitlements", in: .file) {
        let ids = $0.excludedEntitlements ?? []
        return ids.isEmpty ? .none : .text(ids.map(\.rawValue).joined(separator: " "))
      },
      OutputColumn("Type", "type", rank: 8) { CellValue($0.type, shown: \.displayText) },
      OutputColumn("State", "provisionState", rank: 4) {
        CellValue($0.provisionState, shown: \.displayText)
      },
      OutputColumn("Role", "roleId", in: .file) { CellValue($0.roleID) },
      OutputColumn("Saved", "saved", rank: 7) { CellValue($0.isSaved) },
      OutputColumn("Creator", "createdBy.displayName", in: .file) {
        CellValue($0.createdBy?.displayName)
      },
      OutputColumn("Created", "createdDate", in: .file) { CellValue($0.createdDate) },
      OutputColumn("Changed", "modifiedDate", in: .file) { CellValue($0.modifiedDate) },
      OutputColumn("Session", "session.name", in: .file) { CellValue($0.session?.name) },
      OutputColumn("Session id", "session.id", in: .file) { CellValue($0.session?.id) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}
