import RoleMining

extension OutputColumn<TenantUnplacedIdentity> {
  /// The identities in no role of a session.
  static var unplaced: [Self] {
    [
      OutputColumn("Name", "name") { CellValue($0.name) },
      OutputColumn("Closest role", "closestRole.name") { CellValue($0.closestRole?.name) },
      OutputColumn("Similarity", "similarity") { CellValue($0.similarity) },
      OutputColumn("Lacks", "lackingCount") { CellValue($0.lacking.count) },
      OutputColumn("Closest role id", "closestRole.id", in: .file) {
        CellValue($0.closestRole?.id.rawValue)
      },
      OutputColumn("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}
