import GRDB
import RoleMining

extension PotentialRole {
  /// Reads a row of the table `potentialRole`, as far as lists tell it: the date of the last change
  /// is not in the document's summary.
  init(summary row: Row, session: RoleMiningSessionParameters?) {
    self.init(
      id: ID(row["id"]), name: row["name"], description: row["description"],
      identityCount: row["identityCount"], entitlementCount: row["entitlementCount"],
      identityGroupStatus: .obtained,
      provisionState: ProvisionState(rawValue: row["provisionState"]), roleID: row["roleID"],
      density: row["density"], freshness: row["freshness"], quality: row["quality"],
      type: RoleType(rawValue: row["type"]),
      createdBy: CreatedBy(id: row["createdByID"], name: row["createdByName"]),
      createdDate: Timestamp.parse(row["createdDate"]), isSaved: row["isSaved"],
      session: session)
  }
}
