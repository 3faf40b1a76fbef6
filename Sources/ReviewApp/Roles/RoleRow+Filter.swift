import Review
import RoleMining

extension RoleRow {
  /// The fields that a list of potential roles can be filtered by here, where the tenant cannot (T-57).
  package static let localFields = LocalFields<RoleRow>([
    .text("createdById", \.role.createdBy?.id),
    .text("createdByName", \.role.createdBy?.displayName),
    .text("description", \.role.description),
    // T-56: both bounds read the date of creation.
    .date("endDate", \.role.createdDate, .le, .lt),
    .number("freshness", \.role.freshness), .text("name", \.role.name),
    .number("quality", \.role.quality),
    .date("startDate", \.role.createdDate, .ge, .gt),
    .flag("saved", \.role.isSaved), .word("type", \.role.type, .specialized, .common),
    .number("density", \.role.density), .number("identityCount", \.role.identityCount),
    .number("entitlementCount", \.role.entitlementCount),
    .word("provisionState", \.role.provisionState, .potential, .pending, .complete, .failed),
    .text("roleId", \.role.roleID), .text("sessionName", \.role.session?.displayName),
    .date("createdDate", \.role.createdDate),
    .words("decision", \.decisionWord, Verdict.allCases.map(\.rawValue)),
    .text("decidedBy", \.decider),
  ])

  /// T-14: those of these fields that a draft has.
  static let draftFields = localFields.named([
    "description", "endDate", "name", "startDate", "type", "identityCount", "entitlementCount",
  ])
}

extension RoleRow {
  /// The verdict as a filter names it.
  fileprivate var decisionWord: String? { verdict.rawValue }
}
