import Review
import RoleMining

extension CoverageReport.CoveringRole: ListRow {
  /// The columns of the list.
  package enum Column: String, ListColumn {
    case name, identities, entitlements, explained, own
  }

  /// The text that `/` looks in.
  package var searchText: String { name }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(name)
    case .identities: SortValue(identityCount)
    case .entitlements: SortValue(entitlementCount)
    case .explained: SortValue(explainedGrants)
    case .own: SortValue(ownGrants)
    }
  }
}

extension CoverageReport.CoveringRole.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Role"
    case .identities: "Identities"
    case .entitlements: "Entitlements"
    case .explained: "Explains"
    case .own: "Alone"
    }
  }

  /// The short title, for narrow columns.
  package var shortTitle: String {
    switch self {
    case .identities: "Ident."
    case .entitlements: "Entitl."
    default: title
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self != .name }
}
