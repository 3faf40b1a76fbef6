import Review
import RoleMining

/// The columns of an entitlement popularity list.
package enum EntitlementColumn: String, ListColumn {
  case entitlement, application, attribute, popularity, holders, newGrants, inOrganization, used
}

extension RoleMiningEntitlement: ListRow {
  /// The columns of an entitlement popularity list.
  package typealias Column = EntitlementColumn

  /// The text that `/` looks in.
  package var searchText: String {
    [displayName, applicationName ?? "", reference.attribute ?? "", reference.description ?? ""]
      .joined(separator: "\n")
  }

  /// What that text consists of, in words.
  package static let searchedParts = "names, applications, attributes or descriptions"

  /// The value that a column sorts the row by.
  package func sortValue(in column: EntitlementColumn) -> SortValue {
    switch column {
    case .entitlement: SortValue(displayName)
    case .application: SortValue(applicationName)
    case .attribute: SortValue(reference.attribute)
    case .popularity: SortValue(popularity)
    case .holders: SortValue(identityCount)
    // Within one role the new grants are its identities less the holders.
    case .newGrants: SortValue(identityCount.map { -Double($0) })
    case .inOrganization: SortValue(popularityInOrganization)
    case .used: SortValue(sourceUsagePercent)
    }
  }
}

extension EntitlementColumn {
  /// The title above the column.
  package var title: String {
    switch self {
    case .entitlement: "Entitlement"
    case .application: "Application"
    case .attribute: "Attribute"
    case .popularity: "Popularity"
    case .holders: "Holders"
    case .newGrants: "New"
    case .inOrganization: "In org"
    case .used: "Used"
    }
  }

  /// The rows of a role are always all loaded, so that figures over all of them can be shown; the
  /// tenant's own order (by falling popularity) serves until they are.
  package func sorter(in source: ListSource) -> AnySorter? {
    self == .popularity
      ? AnySorter(Sorter<EntitlementPopularityFields>.ascending(.popularity)) : nil
  }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { ![.entitlement, .application, .attribute].contains(self) }
}
