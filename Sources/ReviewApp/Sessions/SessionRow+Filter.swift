import FoundationEssentials
import Review
import RoleMining

extension SessionRow {
  /// What a row of the list of sessions can be filtered by here, where the tenant cannot (T-57).
  static var filterFields: [FilterField] {
    [
      .local("saved", .boolean), .local("name", .text),
      .local("type", .words(RoleType.specialized, .common)),
      .local(
        "state",
        .words(
          RoleMiningSessionState.created, .updated, .identitiesObtained, .pruneThresholdObtained,
          .potentialRolesProcessing, .potentialRolesCreated)),
      .local("identityCount", .number), .local("potentialRoleCount", .number),
      .local("minNumIdentitiesInPotentialRole", .number), .local("pruneThreshold", .number),
      .local("scopingMethod", .words(ScopingMethod.manual, .automatic)),
      .local("createdByName", .text), .local("createdDate", .date),
    ]
  }

  /// The row's value of a field that a filter names.
  package func filterValue(of field: String) -> FilterValue? {
    switch field {
    case "saved": .flag(session.isSaved)
    case "name": .text(session.name)
    case "type": .word(session.type)
    case "state": .word(session.state)
    case "identityCount": .count(session.identityCount)
    case "potentialRoleCount": .count(session.potentialRoleCount)
    case "minNumIdentitiesInPotentialRole": .count(session.minimumIdentities)
    case "pruneThreshold": .count(session.pruneThreshold)
    case "scopingMethod": .word(session.scopingMethod)
    case "createdByName": .text(session.createdBy?.displayName)
    case "createdDate": session.createdDate.map { .date($0) }
    default: nil
    }
  }
}
