import GRDB
import RoleMining

extension RoleMembers {
  /// How the role was found; nil if it was mined by a version that did not record this.
  ///
  /// - Throws: `RowDecodingError` if the file is damaged.
  func origin(_ db: Database) throws -> TenantEvidence.RoleOrigin? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT support, isCrossFunctional, layerAttribute, layerValue FROM potentialRole
        WHERE number = ?
        """, arguments: [role])
    guard let row, let isCrossFunctional: Bool = try row.value("isCrossFunctional") else {
      return nil
    }
    let attribute: String? = try row.value("layerAttribute")
    let value: String? = try row.value("layerValue")
    var layer: TenantEvidence.Condition?
    if let attribute, let value {
      layer = TenantEvidence.Condition(attribute: attribute, values: [value])
    }
    return TenantEvidence.RoleOrigin(
      support: try row.value("support"), isCrossFunctional: isCrossFunctional,
      juniors: try related(by: "role", other: "junior", db),
      seniors: try related(by: "junior", other: "role", db), layer: layer)
  }

  private func related(
    by column: String, other: String, _ db: Database
  ) throws -> [NamedReference] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT potentialRole.id, potentialRole.name FROM potentialRoleJunior AS nested
        JOIN potentialRole ON potentialRole.number = nested.\(other)
        WHERE nested.\(column) = ? ORDER BY potentialRole.number
        """, arguments: [role]
    ).map { NamedReference(id: Identifier(try $0.value("id")), name: try $0.value("name")) }
  }
}
