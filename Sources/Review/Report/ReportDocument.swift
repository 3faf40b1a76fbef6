import RoleMining

/// A report as sections of tables: what the Markdown, the HTML and the CSV form all show.
///
/// Its texts come from outside. Each form has one function that escapes text, and every text goes through it.
package struct ReportDocument: Sendable, Hashable {
  /// The title.
  package var title: String
  /// The sections.
  package var sections: [ReportSection]
}

extension ReportSection {
  /// The section for people, who read 4,000 more easily than 4000. A spreadsheet wants the latter.
  var readable: Self {
    var section = self
    section.rows = rows.map { row in
      row.enumerated().map { place, cell in
        let title: String? = layout == .facts ? row.first : columns[place]
        guard let title, Self.counts.contains(title) else { return cell }
        return Int(cell)?.grouped ?? cell
      }
    }
    return section
  }

  /// The columns and facts that are numbers of something; others, such as ids, may be digits, too.
  private static let counts: Set<String> = [
    "Current decisions", "Identities in the population", "Minimum identities",
    "Potential roles in the tenant", "Decided", "Accepted", "Rejected", "Later", "Undecided",
    "Provisioned", "Identities covered", "Entitlements covered", "Identities",
    "Identities when decided", "Entitlements", "Entitlements when decided", "People",
    "Already break it",
  ]
}

/// A section: rows under a header.
package struct ReportSection: Sendable, Hashable {
  /// How a section is laid out for people; a spreadsheet has rows in any case.
  package enum Layout: Sendable, Hashable {
    /// A table.
    case table
    /// A table of two columns that needs no header.
    case facts
    /// A heading and a table of facts for each row.
    case cards
  }

  /// The title.
  package var title: String
  /// A note for the reader; empty if there is none.
  package var hint: String
  /// How it is laid out.
  package var layout: Layout
  /// The titles of the columns.
  package var columns: [String]
  /// The rows, each with as many cells as there are columns.
  package var rows: [[String]]

  /// Makes a section.
  init(
    _ title: String, hint: String = "", _ layout: Layout, _ columns: [String], _ rows: [[String]]
  ) {
    self.title = title
    self.hint = hint
    self.layout = layout
    self.columns = columns
    self.rows = rows
  }

  /// Makes a section of rows that have the same columns.
  init<Row>(
    _ title: String, hint: String = "", _ layout: Layout, of rows: [Row],
    _ columns: [(title: String, cell: (Row) -> String)]
  ) {
    self.init(
      title, hint: hint, layout, columns.map(\.title),
      rows.map { row in columns.map { $0.cell(row) } })
  }

  /// Makes a section of facts.
  init(_ title: String, hint: String = "", facts: [(title: String, value: String)]) {
    self.init(title, hint: hint, .facts, ["Fact", "Value"], facts.map { [$0.title, $0.value] })
  }
}
