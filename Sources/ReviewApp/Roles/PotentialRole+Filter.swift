import FoundationEssentials
import Review
import RoleMining

extension PotentialRole {
  /// What a row of a list of potential roles can be filtered by here, where the tenant cannot (T-57).
  static var filterFields: [FilterField] {
    [
      .local("createdById", .text), .local("createdByName", .text), .local("description", .text),
      // T-56: both bounds read the date of creation.
      FilterField(name: "endDate", kind: .date, operators: [.le, .lt]),
      .local("freshness", .number), .local("name", .text), .local("quality", .number),
      FilterField(name: "startDate", kind: .date, operators: [.ge, .gt]),
      .local("saved", .boolean), .local("type", .words(RoleType.specialized, .common)),
      .local("density", .number), .local("identityCount", .number),
      .local("entitlementCount", .number),
      .local(
        "provisionState", .words(ProvisionState.potential, .pending, .complete, .failed)),
      .local("roleId", .text),
    ]
  }

  /// T-14: what of that a draft carries.
  static var draftFilterFields: [FilterField] {
    let names: Set = [
      "description", "endDate", "name", "startDate", "type", "identityCount", "entitlementCount",
    ]
    return filterFields.filter { names.contains($0.name) }
  }

  /// The row's value of a field that a filter names.
  package func filterValue(of field: String) -> FilterValue? {
    switch field {
    case "createdById": .text(createdBy?.id)
    case "createdByName": .text(createdBy?.displayName)
    case "description": .text(description)
    case "startDate", "endDate": createdDate.map { .date($0) }
    case "freshness": .count(freshness)
    case "name": .text(name)
    case "quality": .count(quality)
    case "saved": .flag(isSaved)
    case "type": .word(type)
    case "density": .count(density)
    case "identityCount": .count(identityCount)
    case "entitlementCount": .count(entitlementCount)
    case "provisionState": .word(provisionState)
    case "roleId": .text(roleID)
    default: nil
    }
  }
}
