import Review
import RoleEvidence
import RoleMining

/// A membership rule of a role.
package struct RuleRow: ListRow {
  /// The rule with its figures.
  package let rated: RatedRule
  /// Its place, the best first.
  package let id: Int

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case rule, found, missed, added, precision
  }

  /// The text that `/` looks in.
  package var searchText: String { rated.rule.text }

  /// What that text consists of, in words.
  package static let searchedParts = "rules"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .rule: SortValue(id)
    case .found: SortValue(rated.figures.matchedMembers)
    case .missed: SortValue(rated.figures.missedCount)
    case .added: SortValue(rated.figures.addedCount)
    case .precision: SortValue(rated.figures.precision)
    }
  }
}

extension RuleRow {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<RuleRow>([
    .text("rule", \.text), .number("finds", \.found), .number("misses", \.missed),
    .number("adds", \.rated.figures.addedCount), .decimal("precision", \.precision),
  ])

  private var text: String? { rated.rule.text }
  private var found: Int? { rated.figures.matchedMembers }
  private var missed: Int? { rated.figures.missedCount }
  private var precision: Double? { rated.figures.precision?.percentInTenths }
}

extension RuleRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .rule: "Rule"
    case .found: "Finds"
    case .missed: "Misses"
    case .added: "Adds"
    case .precision: "Precision"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self == .found || self == .precision }
}
