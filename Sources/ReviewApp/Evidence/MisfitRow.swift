import Review
import RoleMining

/// An identity of a role that fits badly, or one outside that would fit.
package struct MisfitRow: ListRow {
  /// What is known about it.
  package let misfit: TenantEvidence.Misfit
  /// Whether it is in the role.
  package let isMember: Bool
  /// Its place among all, the most striking first.
  package let place: Int

  /// The identity's id.
  package var id: Identity.ID { misfit.id }
  /// The identity's name.
  package var name: String { misfit.name ?? misfit.id.rawValue }
  /// The share of the core that it holds, in percent, 0–100; nil if unknown.
  package var fit: Int? { isMember ? misfit.fit : Int(misfit.score) }
  /// Why it is listed, in words.
  package var reasons: String { misfit.reasons.joined(separator: ", ") }

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case identity, membership, fit, lacked, unusual, reason
  }

  /// The rows of what was found, the members of the role first.
  static func rows(of fit: RoleFit) -> [MisfitRow] {
    let all = fit.outliers.map { ($0, true) } + fit.candidates.map { ($0, false) }
    return all.enumerated().map { MisfitRow(misfit: $1.0, isMember: $1.1, place: $0) }
  }

  /// The text that `/` looks in.
  package var searchText: String { name + "\n" + reasons }

  /// What that text consists of, in words.
  package static let searchedParts = "names or reasons"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .identity: SortValue(name)
    case .membership: SortValue(isMember ? 0 : 1)
    case .fit: SortValue(fit)
    case .lacked: SortValue(misfit.lacked.count)
    case .unusual: SortValue(misfit.unusual.count)
    case .reason: SortValue(place)
    }
  }
}

extension MisfitRow {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<MisfitRow>([
    .text("name", \.shownName), .words("kind", \.membership, ["member", "outside"]),
    .number("fit", \.fit), .number("lacks", \.lackCount), .number("unusual", \.unusualCount),
    .text("why", \.reason),
  ])

  /// A word for whether the identity is in the role.
  package var membershipWord: String { isMember ? "member" : "outside" }

  private var shownName: String? { name }
  private var membership: String? { membershipWord }
  private var lackCount: Int? { misfit.lacked.count }
  private var unusualCount: Int? { misfit.unusual.count }
  private var reason: String? { reasons }
}

extension MisfitRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .identity: "Identity"
    case .membership: "Kind"
    case .fit: "Fit %"
    case .lacked: "Lacks"
    case .unusual: "Unusual"
    case .reason: "Why"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self == .lacked || self == .unusual }
}
