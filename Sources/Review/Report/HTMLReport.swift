import RoleMining

/// A report as one HTML page for printing: it has no scripts and loads nothing.
package enum HTMLReport {
  /// Writes a report.
  package static func text(of document: ReportDocument) -> String {
    let sections = document.sections.map(\.readable).map { section in
      """
      <section>
      <h2>\(cell(section.title))</h2>
      \(hint(section))\(body(of: section))
      </section>

      """
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(cell(document.title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <h1>\(cell(document.title))</h1>
      \(sections.joined())</body>
      </html>

      """
  }

  private static let style = """
    body { font: 11pt/1.4 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; color: #111; background: #fff; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #999; padding: 0.25em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: #eee; }
    tbody th { width: 30%; font-weight: normal; color: #444; }
    td:empty { height: 2.5em; }
    article { margin: 1em 0; }
    @page { margin: 2cm; }
    @media print {
      body { font-size: 9pt; margin: 0; max-width: none; padding: 0; }
      thead { display: table-header-group; }
      tr, article { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
    }
    """

  private static func hint(_ section: ReportSection) -> String {
    section.hint.isEmpty ? "" : "<p>\(cell(section.hint))</p>\n"
  }

  private static func body(of section: ReportSection) -> String {
    guard !section.rows.isEmpty else { return "<p>None.</p>" }
    switch section.layout {
    case .table: return table(section.columns, section.rows)
    case .facts: return facts(section.rows)
    case .cards:
      return section.rows.map { row in
        let about = zip(section.columns, row).dropFirst().map { [$0, $1] }
        return "<article>\n<h3>\(cell(row.first ?? ""))</h3>\n\(facts(about))\n</article>"
      }.joined(separator: "\n")
    }
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    let header = columns.map { "<th scope=\"col\">\(cell($0))</th>" }.joined()
    let lines = rows.map { row in
      "<tr>" + row.map { "<td>\(cell($0))</td>" }.joined() + "</tr>"
    }
    return "<table>\n<thead><tr>\(header)</tr></thead>\n<tbody>\n"
      + lines.joined(separator: "\n") + "\n</tbody>\n</table>"
  }

  private static func facts(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      let value = row.dropFirst().map { "<td>\(cell($0))</td>" }.joined()
      return "<tr><th scope=\"row\">\(cell(row.first ?? ""))</th>\(value)</tr>"
    }
    return "<table>\n<tbody>\n" + lines.joined(separator: "\n") + "\n</tbody>\n</table>"
  }

  /// The only way for text to get into the page: escaped for an element or an attribute.
  static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in ReportText.visible(text).unicodeScalars {
      switch scalar {
      case "\n": cell += "<br>"
      case "&": cell += "&amp;"
      case "<": cell += "&lt;"
      case ">": cell += "&gt;"
      case "\"": cell += "&quot;"
      case "'": cell += "&#39;"
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
