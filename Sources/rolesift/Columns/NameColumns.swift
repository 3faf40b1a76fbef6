import RoleMining

extension Column<NamedReference> {
  /// What is shown of something that is known by its name alone.
  ///
  /// - Parameter title: What it is, such as "Application".
  /// - Returns: The columns.
  static func named(_ title: String) -> [Self] {
    [
      Column(title, "name") { CellValue($0.name) },
      Column("Id", "id") { CellValue($0.id) },
    ]
  }
}
