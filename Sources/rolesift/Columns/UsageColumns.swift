import RoleMining

extension Column<SourceUsage> {
  /// What is shown of how an identity used a source.
  static var usage: [Self] {
    [
      Column("Name", "displayName") { CellValue($0.displayName) },
      Column("E-mail", "email") { CellValue($0.email) },
      Column("Days of 90", "usageCount") { CellValue($0.usageCount) },
      Column("Id", "id") { CellValue($0.id) },
    ]
  }
}
