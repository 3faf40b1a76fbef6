import FoundationEssentials
import Journal
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `A hostile name in a report` {
  private func forms(of name: String) throws -> (
    markdown: String, html: String, csv: String, json: String
  ) {
    let fixture = try ReportFixture()
    try fixture.decide(
      Decision(
        .accepted, on: fixture.subject("gone", name), note: name, reason: name,
        owner: ProposedOwner(name: name),
        entitlements: [EntitlementDecision(id: name, name: name, isKept: false, reason: name)]))
    var evidence = try fixture.evidence()
    evidence.tenantName = name
    let report = ReviewReport(evidence)
    let document = report.document(hash: "")
    return (
      MarkdownReport.text(of: document), HTMLReport.text(of: document),
      CSVReport.text(of: document), String(decoding: try report.json(), as: UTF8.self)
    )
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "</td></table><h1>Approved</h1>",
    "' onmouseover='x", "<!-- ", "]]>", "&lt;script&gt;",
  ])
  func `is text in HTML`(name: String) throws {
    let html = try forms(of: name).html
    let plain = try forms(of: "plain").html
    #expect(!html.contains(name))
    #expect(html.tags == plain.tags)
    #expect(html.contains(HTMLReport.cell(name)))
  }

  @Test(arguments: [
    "| accepted | yes |", "# Approved", "[click](javascript:alert(1))",
    "![x](https://evil.example)",
    "<b>bold</b>", "**bold** _it_ ~~no~~", "`code`", "a\n\n# Approved\n\n| x |", "\\| x", "&copy;",
    "https://evil.example", "www.evil.example", "ana@evil.example", "a\r\n---\r\nb", "$x$",
  ])
  func `is text in Markdown`(name: String) throws {
    let markdown = try forms(of: name).markdown
    let plain = try forms(of: "plain").markdown
    #expect(markdown.markup == plain.markup)
    // The same lines with the same number of cells.
    #expect(markdown.shape == plain.shape)
    #expect(!markdown.contains("://"))
    #expect(!markdown.lowercased().contains("www."))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a,b", "a\"b", "a\nb",
    "=HYPERLINK(\"http://x\")",
  ])
  func `is text in CSV`(name: String) throws {
    let rows = try forms(of: name).csv.csvRows
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.count == (try forms(of: "plain").csv.csvRows.count))
    for cell in rows.joined() {
      #expect(!"=+-@\t\r".contains { cell.hasPrefix(String($0)) }, "\(cell)")
    }
    // A return on its own is made visible.
    #expect(name.contains("\r") || rows.joined().contains { $0.contains(name) })
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{202E}drow", "a\u{0}b", "\u{9B}31m", "zero\u{200B}width", "\u{7F}",
  ])
  func `is visible in all forms`(name: String) throws {
    let forms = try forms(of: name)
    for form in [forms.markdown, forms.html, forms.csv, forms.json] {
      let isHarmless = form.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !$0.isInvisible)
      }
      #expect(isHarmless)
      #expect(form.contains("\\u00") || form.contains("\\u20"))
    }
  }
}

extension String {
  /// The tags of an HTML page, in their order.
  fileprivate var tags: [Substring] {
    matches(of: /<[^>]*>/).map(\.output).filter { $0 != "<br>" }
  }

  /// The characters of Markdown that start markup.
  fileprivate var markup: [Substring] {
    matches(of: /\\.|<br>|[\[`*_~$<]/).map(\.output).filter { $0 != "<br>" && !$0.hasPrefix("\\") }
  }

  /// How each line of Markdown starts, and how many cells it has.
  fileprivate var shape: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var bars = 0
      var last: Character = " "
      for character in line {
        if character == "|", last != "\\" { bars += 1 }
        last = last == "\\" && character == "\\" ? " " : character
      }
      return "\(line.prefix { "#|".contains($0) }) \(bars)"
    }
  }

  /// The cells of CSV, as RFC 4180 reads them.
  var csvRows: [[String]] {
    var (rows, row, cell) = ([[String]](), [String](), "")
    var isQuoted = false
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell += "\""
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
