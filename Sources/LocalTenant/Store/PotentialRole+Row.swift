import GRDB
import RoleMining

extension PotentialRole {
  /// Decodes a row of the table `potentialRole` for lists: the documented summary has no modification date.
  init(summary row: Row, session: RoleMiningSessionParameters?) throws {
    try self.init(
      id: ID(row.value("id")), name: row.value("name"), description: row.value("description"),
      identityCount: row.count("identityCount"), entitlementCount: row.count("entitlementCount"),
      identityGroupStatus: .obtained,
      provisionState: ProvisionState(rawValue: row.value("provisionState")),
      roleID: row.value("roleID"),
      density: row.value("density"), freshness: row.value("freshness"),
      quality: row.value("quality"),
      type: RoleType(rawValue: row.value("type")),
      createdBy: CreatedBy(id: row.value("createdByID"), name: row.value("createdByName")),
      createdDate: Timestamp.parse(row.value("createdDate")), isSaved: row.value("isSaved"),
      session: session)
  }
}
