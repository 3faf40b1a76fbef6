import RoleMining

/// A report as Markdown with tables.
package enum MarkdownReport {
  /// Writes a report.
  package static func text(of document: ReportDocument) -> String {
    let sections = document.sections.map(\.readable).map { section in
      (["## \(cell(section.title))", cell(section.hint)].filter { !$0.isEmpty } + body(of: section))
        .joined(separator: "\n\n")
    }
    return (["# \(cell(document.title))"] + sections).joined(separator: "\n\n") + "\n"
  }

  private static func body(of section: ReportSection) -> [String] {
    guard !section.rows.isEmpty else { return ["None."] }
    switch section.layout {
    case .table: return [table(section.columns, section.rows)]
    case .facts: return [table(section.columns, section.rows)]
    case .cards:
      return section.rows.flatMap { row in
        let facts = zip(section.columns, row).dropFirst().map { [$0, $1] }
        return ["### \(cell(row.first ?? ""))", table(["Fact", "Value"], facts)]
      }
    }
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    ([columns, columns.map { _ in "---" }].map { "| " + $0.joined(separator: " | ") + " |" }
      + rows.map { row in "| " + row.map(cell).joined(separator: " | ") + " |" })
      .joined(separator: "\n")
  }

  /// The only way for text into the page: shown literally in a table, a heading or a paragraph. It starts neither
  /// markup, HTML or a link, and it stays on its line.
  static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in ReportText.visible(text).unicodeScalars {
      switch scalar {
      case "\n": cell += "<br>"
      case "&": cell += "&amp;"
      case "<": cell += "&lt;"
      case ">": cell += "&gt;"
      // Some viewers turn what looks like an address into a link.
      case "@": cell += "&#64;"
      case "/": cell += cell.hasSuffix("/") ? "&#47;" : "/"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$", "{", "}":
        cell += "\\"
        cell.unicodeScalars.append(scalar)
      case ".": cell += isWorldWideWeb(cell) ? "&#46;" : "."
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }

  private static func isWorldWideWeb(_ start: String) -> Bool {
    start.suffix(3).lowercased() == "www"
  }
}
