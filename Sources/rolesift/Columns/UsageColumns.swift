import RoleMining

extension OutputColumn<SourceUsage> {
  /// How much an identity used a source.
  static var usage: [Self] {
    [
      OutputColumn("Name", "displayName") { CellValue($0.displayName) },
      OutputColumn("E-mail", "email", rank: 2) { CellValue($0.email) },
      OutputColumn("Days used", "usageCount", rank: 1) { CellValue($0.usageCount) },
      OutputColumn("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}
