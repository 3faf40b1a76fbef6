import RoleMining

/// A report as CSV: the sections one below the other. The first column names the section, the first row of a
/// section its columns, and all rows have the same number of cells.
package enum CSVReport {
  /// Writes a report.
  package static func text(of document: ReportDocument) -> String {
    let width = document.sections.map(\.columns.count).max() ?? 0
    return document.sections.flatMap { section in
      ([section.columns] + section.rows).map { row in
        let padding = Array(repeating: "", count: width - row.count)
        return ([section.title] + row + padding).map(CSVCell.cell).joined(separator: ",") + "\n"
      }
    }.joined()
  }
}
