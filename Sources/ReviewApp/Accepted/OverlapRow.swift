import Review
import RoleMining

/// Two accepted roles that share people.
package struct OverlapRow: ListRow {
  /// Its place among the pairs.
  package let id: Int
  /// What they share.
  package let overlap: CoverageReport.SharedIdentities

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case first, second, identities, entitlements, grants
  }

  /// The rows about a coverage.
  static func rows(of coverage: CoverageReport) -> [OverlapRow] {
    coverage.overlaps.enumerated().map { OverlapRow(id: $0, overlap: $1) }
  }

  /// The text that `/` looks in.
  package var searchText: String { overlap.first + "\n" + overlap.second }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .first: SortValue(overlap.first)
    case .second: SortValue(overlap.second)
    case .identities: SortValue(overlap.identityCount)
    case .entitlements: SortValue(overlap.entitlementCount)
    case .grants: SortValue(overlap.grantCount)
    }
  }
}

extension OverlapRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .first: "Role"
    case .second: "Shares with"
    case .identities: "Identities"
    case .entitlements: "Entitlements"
    case .grants: "Grants"
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
  package var startsDescending: Bool { self != .first && self != .second }
}
