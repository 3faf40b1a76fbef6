import RoleMining

extension Column<DraftRole> {
  /// What is shown of a potential role that was saved.
  static var draft: [Self] {
    [
      Column("Name", "name") { CellValue($0.name) },
      Column("Description", "description", in: .file) { CellValue($0.description) },
      Column("Identities", "identityIds", in: .screen) { CellValue($0.identityIDs.count) },
      Column("Entitlements", "entitlementIds", in: .screen) { CellValue($0.entitlementIDs.count) },
      Column("Left out", "excludedEntitlements", in: .screen) {
        CellValue($0.excludedEntitlements.count)
      },
      Column("Identities", "identityIds", in: .file) { ids($0.identityIDs) },
      Column("Entitlements", "entitlementIds", in: .file) { ids($0.entitlementIDs) },
      Column("Left out", "excludedEntitlements", in: .file) { ids($0.excludedEntitlements) },
      Column("Type", "type") { CellValue($0.type) },
      Column("Created", "createdDate") { CellValue($0.createdDate) },
      // T-13: it arrives under two names.
      Column("Changed", "modified") { CellValue($0.lastModified) },
      Column("Id", "id") { CellValue($0.id) },
    ]
  }

  private static func ids<Subject>(_ ids: [Identifier<Subject>]) -> CellValue {
    ids.isEmpty ? .none : .text(ids.map(\.rawValue).joined(separator: " "))
  }
}
