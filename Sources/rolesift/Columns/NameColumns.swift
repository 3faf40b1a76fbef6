import RoleMining

extension OutputColumn<NamedReference> {
  /// Something with an id and a name only.
  ///
  /// - Parameter title: The title of the name column, such as "Application".
  /// - Returns: The columns.
  static func named(_ title: String) -> [Self] {
    [
      OutputColumn(title, "name") { CellValue($0.name) },
      OutputColumn("Id", "id") { CellValue($0.id) },
    ]
  }
}
