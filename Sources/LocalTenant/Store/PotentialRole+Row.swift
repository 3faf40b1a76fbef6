import GRDB
import RoleMining

extension PotentialRole {
  /// Reads a row of the table `potentialRole`, as far as lists tell it: the date of the last change
  /// is not in the document's summary.
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
