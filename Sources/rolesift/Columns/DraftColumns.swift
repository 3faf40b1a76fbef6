import Review
import RoleMining

extension OutputColumn<DraftRole> {
  /// A saved potential role.
  static var draft: [Self] {
    [
      OutputColumn("Name", "name") { CellValue($0.name) },
      OutputColumn("Description", "description", in: .file) { CellValue($0.description) },
      OutputColumn("Identities", "identityIds", in: .screen) { CellValue($0.identityIDs.count) },
      OutputColumn("Entitlements", "entitlementIds", in: .screen) {
        CellValue($0.entitlementIDs.count)
      },
      OutputColumn("Excluded", "excludedEntitlements", in: .screen) {
        CellValue($0.excludedEntitlements.count)
      },
      OutputColumn("Identities", "identityIds", in: .file) { ids($0.identityIDs) },
      OutputColumn("Entitlements", "entitlementIds", in: .file) { ids($0.entitlementIDs) },
      OutputColumn("Excluded", "excludedEntitlements", in: .file) { ids($0.excludedEntitlements) },
      OutputColumn("Type", "type") { CellValue($0.type, shown: \.displayText) },
      OutputColumn("Created", "createdDate") { CellValue($0.createdDate) },
      // T-13: the wire has it under two names.
      OutputColumn("Changed", "modified") { CellValue($0.lastModified) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }

  private static func ids<Subject>(_ ids: [Identifier<Subject>]) -> CellValue {
    ids.isEmpty ? .none : .text(ids.map(\.rawValue).joined(separator: " "))
  }
}
