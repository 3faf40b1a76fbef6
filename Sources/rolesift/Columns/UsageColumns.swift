import RoleMining

extension OutputColumn<SourceUsage> {
  /// What is shown of how an identity used a source.
  static var usage: [Self] {
    [
      OutputColumn("Name", "displayName") { CellValue($0.displayName) },
      OutputColumn("E-mail", "email") { CellValue($0.email) },
      OutputColumn("Days of 90", "usageCount") { CellValue($0.usageCount) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}
