import RoleMining

extension OutputColumn<SourceUsage> {
  /// How much an identity used a source.
  static var usage: [Self] {
    [
      OutputColumn("Name", "displayName") { CellValue($0.displayName) },
      OutputColumn("E-mail", "email") { CellValue($0.email) },
      OutputColumn("Days used", "usageCount") { CellValue($0.usageCount) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}
