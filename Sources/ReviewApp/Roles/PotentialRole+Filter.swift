import Review
import RoleMining

extension PotentialRole {
  /// What a row of a list of potential roles can be filtered by here, where the tenant cannot (T-57).
  package static let localFields = LocalFields<PotentialRole>([
    .text("createdById", \.createdBy?.id), .text("createdByName", \.createdBy?.displayName),
    .text("description", \.description),
    // T-56: both bounds read the date of creation.
    .date("endDate", \.createdDate, .le, .lt),
    .number("freshness", \.freshness), .text("name", \.name), .number("quality", \.quality),
    .date("startDate", \.createdDate, .ge, .gt),
    .flag("saved", \.isSaved), .word("type", \.type, .specialized, .common),
    .number("density", \.density), .number("identityCount", \.identityCount),
    .number("entitlementCount", \.entitlementCount),
    .word("provisionState", \.provisionState, .potential, .pending, .complete, .failed),
    .text("roleId", \.roleID), .text("sessionName", \.session?.name),
    .date("createdDate", \.createdDate),
  ])

  /// T-14: what of that a draft carries.
  static let draftFields = localFields.named([
    "description", "endDate", "name", "startDate", "type", "identityCount", "entitlementCount",
  ])
}
