import GRDB
import RoleMining

/// The SQL columns of the filter fields of entitlements.
private let entitlementColumns: [String: FilterColumn] = [
  "applicationName": .text("applicationName"), "entitlementRef.name": .text("name"),
]

extension ListingTable<EntitlementPopularityFields> {
  /// The rows of `HeldEntitlements.source` that meet a condition, the most popular first.
  static func popularities(_ source: SQL, _ condition: SQL) -> Self {
    Self(
      selection: "*", source: source, condition: condition, filters: entitlementColumns,
      sorter: { key in
        switch key {
        // All have the same members, so holders sort like popularity.
        case .popularity: "members"
        case .entitlementName: "folded(name)"
        case .applicationName: "folded(applicationName)"
        }
      },
      order: "members DESC, folded(name), number", tieBreak: "number")
  }
}

extension ListingTable<ExcludedEntitlementFields> {
  /// The excluded entitlements, the most popular first.
  static func excluded(_ source: SQL) -> Self {
    Self(
      selection: "*", source: source, condition: "isExcluded", filters: entitlementColumns,
      sorter: { _ in "members" }, order: "members DESC, folded(name), number",
      tieBreak: "number")
  }
}

extension ListingTable<PotentialRoleEntitlementFields> {
  /// The entitlements of a potential role by name.
  static func entitlements(_ source: SQL) -> Self {
    Self(
      selection: "id, name", source: source, condition: "NOT isExcluded",
      filters: entitlementColumns, order: "folded(name), number", tieBreak: "number")
  }
}

extension ListingTable<PotentialRoleApplicationFields> {
  /// The sources of the entitlements that are not excluded, by name.
  static func applications(ofRole role: Int64) -> Self {
    Self(
      selection: "id, name",
      source: """
        (SELECT DISTINCT source.id, source.name FROM potentialRoleEntitlement AS held
          JOIN entitlement ON entitlement.number = held.entitlement
          JOIN source ON source.number = entitlement.source
          WHERE held.role = \(role) AND NOT held.isExcluded)
        """,
      filters: ["applicationName": .text("name")], order: "folded(name), id", tieBreak: "id")
  }
}
