import Review
import RoleEvidence
import RoleMining

extension SimilarRole: ListRow {
  /// The columns of the list.
  package enum Column: String, ListColumn {
    case name, kind, similarity, shared, additions, surplus
  }

  /// What it grants beyond the potential role.
  package var surplusCount: Int { counts.second - counts.shared }

  /// The text that `/` looks in.
  package var searchText: String { name }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(name)
    case .kind: SortValue(kind.rawValue)
    case .similarity: SortValue(Int(((counts.similarity ?? 0) * 1_000_000).rounded()))
    case .shared: SortValue(counts.shared)
    case .additions: SortValue(additions.count)
    case .surplus: SortValue(surplusCount)
    }
  }
}

extension SimilarRole {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<SimilarRole>([
    .text("name", \.shownName), .words("kind", \.shownKind, ["existing", "potential"]),
    .decimal("same", \.same), .number("shared", \.sharedCount), .number("lacks", \.lackCount),
    .number("beyond", \.beyond),
  ])

  /// A word for the kind of role.
  package var kindWord: String { kind == .existing ? "existing" : "potential" }

  private var shownName: String? { name }
  private var shownKind: String? { kindWord }
  private var same: Double? { (counts.similarity ?? 0).percentInTenths }
  private var sharedCount: Int? { counts.shared }
  private var lackCount: Int? { additions.count }
  private var beyond: Int? { surplusCount }
}

extension SimilarRole.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Role"
    case .kind: "Kind"
    case .similarity: "Same"
    case .shared: "Shared"
    case .additions: "Lacks"
    case .surplus: "Beyond"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self == .similarity || self == .shared }
}
