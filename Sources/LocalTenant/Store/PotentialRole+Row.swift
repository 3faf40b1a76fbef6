import GRDB
import RoleMining

extension PotentialRole {
  /// Reads a row of the table `potentialRole`.
  init(_ row: Row, session: RoleMiningSessionParameters?) {
    self.init(
      id: ID(row["id"]), name: row["name"], description: row["description"],
      identityCount: row["identityCount"], entitlementCount: row["entitlementCount"],
      identityGroupStatus: .obtained,
      provisionState: ProvisionState(rawValue: row["provisionState"]), roleID: row["roleID"],
      density: row["density"], freshness: row["freshness"], quality: row["quality"],
      type: RoleType(rawValue: row["type"]),
      createdBy: CreatedBy(id: row["createdByID"], name: row["createdByName"]),
      createdDate: Timestamp.parse(row["createdDate"]),
      modifiedDate: Timestamp.parse(row["modifiedDate"]), isSaved: row["isSaved"],
      session: session)
  }
}
