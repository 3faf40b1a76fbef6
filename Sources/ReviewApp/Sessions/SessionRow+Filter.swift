import Review
import RoleMining

extension SessionRow {
  /// The fields that the list of sessions can be filtered by here, where the tenant cannot (T-57).
  package static let localFields = LocalFields<SessionRow>([
    .flag("saved", \.session.isSaved), .text("name", \.session.name),
    .word("type", \.session.type, .specialized, .common),
    .word(
      "state", \.session.state, .created, .updated, .identitiesObtained, .pruneThresholdObtained,
      .potentialRolesProcessing, .potentialRolesCreated),
    .number("identityCount", \.session.identityCount),
    .number("potentialRoleCount", \.session.potentialRoleCount),
    .number("minNumIdentitiesInPotentialRole", \.session.minimumIdentities),
    .number("pruneThreshold", \.session.pruneThreshold),
    .word("scopingMethod", \.session.scopingMethod, .manual, .automatic),
    .text("createdByName", \.session.createdBy?.displayName),
    .date("createdDate", \.session.createdDate),
  ])
}
