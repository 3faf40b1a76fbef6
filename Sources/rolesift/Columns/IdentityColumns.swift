import RoleMining

extension OutputColumn<RoleMiningIdentity> {
  /// The attributes that a table shows if the identities have them.
  private static var familiar: [String] { ["jobTitle", "department", "location"] }

  /// The identities of a potential role; their attributes differ between tenants.
  static func identity(for rows: [RoleMiningIdentity]) -> [Self] {
    let names = Set(rows.flatMap(\.attributes.keys))
    let known = familiar.filter(names.contains)
    let others = names.subtracting(known).sorted()
    let inTable = Set(known.isEmpty ? Array(others.prefix(3)) : known)
    let attributes = (known + others).map { name in
      OutputColumn(name, "attributes.\(name)", in: inTable.contains(name) ? .everywhere : .file) {
        CellValue($0.attributes[name])
      }
    }
    return [OutputColumn("Name", "name") { CellValue($0.name) }] + attributes
      + [OutputColumn("Id", "id") { CellValue($0.id) }]
  }
}
