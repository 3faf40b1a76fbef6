import RoleMining

extension OutputColumn<NamedReference> {
  /// What is shown of something that is known by its name alone.
  ///
  /// - Parameter title: What it is, such as "Application".
  /// - Returns: The columns.
  static func named(_ title: String) -> [Self] {
    [
      OutputColumn(title, "name") { CellValue($0.name) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}
