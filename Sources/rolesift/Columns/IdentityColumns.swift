import Review
import RoleMining

extension OutputColumn<RoleMiningIdentity> {
  /// The identities of a potential role; their attributes differ between tenants.
  static func identity(for rows: [RoleMiningIdentity]) -> [Self] {
    let names = Set(rows.flatMap(\.attributes.keys))
    let known = ShownAttributes.familiar.filter(names.contains)
    let others = names.subtracting(known).sorted()
    let inTable = Set(ShownAttributes.chosen(among: names))
    let attributes = (known + others).map { name in
      OutputColumn(name, "attributes.\(name)", in: inTable.contains(name) ? .everywhere : .file) {
        CellValue($0.attributes[name])
      }
    }
    return [OutputColumn("Name", "name") { CellValue($0.name) }] + attributes
      + [OutputColumn("Id", "id") { CellValue($0.id) }]
  }
}
