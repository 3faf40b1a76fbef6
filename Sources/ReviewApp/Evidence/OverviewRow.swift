import Review
import RoleMining

/// A line of a role's overview.
package struct OverviewRow: ListRow {
  /// The place of the line.
  package let id: Int
  /// The line.
  package let line: RoleOverview.Line
  /// Whether it is the first line about its subject.
  package let isFirst: Bool

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case subject
  }

  /// The rows of an overview.
  static func rows(of overview: RoleOverview) -> [OverviewRow] {
    overview.lines.enumerated().map { place, line in
      OverviewRow(
        id: place, line: line,
        isFirst: place == 0 || overview.lines[place - 1].topic != line.topic)
    }
  }

  /// The text that `/` looks in.
  package var searchText: String { line.topic.rawValue + "\n" + line.text }

  /// What that text consists of, in words.
  package static let searchedParts = "these lines"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue { SortValue(id) }
}

extension OverviewRow.Column {
  /// The title above the column.
  package var title: String { "Subject" }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// The first subjects come first.
  package var startsDescending: Bool { false }
}
