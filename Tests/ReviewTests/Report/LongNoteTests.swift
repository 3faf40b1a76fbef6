import FoundationEssentials
import Journal
import RoleMining
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `A note of several lines` {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  private func report(_ note: String) throws -> ReviewReport {
    try fixture.decide(
      Decision(.accepted, on: fixture.subject("gone", "Clerks"), note: note))
    return ReviewReport(try fixture.evidence())
  }

  private static let notes = [
    "Asked the owner.\nShe agrees.", "Asked.\r\nAgreed.", "First.\n\nThird.",
    "| a | b |\n| --- | --- |\n# Title", "=1+1\n=2+2",
  ]

  @Test(arguments: notes)
  func `stays in its cell in Markdown and HTML, line by line`(note: String) throws {
    let document = try report(note).document(hash: "")
    let lines = note.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let markdown = MarkdownReport.text(of: document)
    let cell = lines.map(MarkdownReport.cell).joined(separator: "<br>")
    #expect(markdown.split(separator: "\n").contains { $0.hasSuffix("| \(cell) |") })
    let html = HTMLReport.text(of: document)
    #expect(html.contains("<td>\(lines.map(HTMLReport.cell).joined(separator: "<br>"))</td>"))
  }

  @Test(arguments: notes)
  func `is one cell of a table in CSV, which begins no formula`(note: String) throws {
    let rows = CSVReport.text(of: try report(note).document(hash: "")).csvRows
    #expect(Set(rows.map(\.count)).count == 1)
    let text = note.replacing("\r\n", with: "\n")
    #expect(
      rows.joined().contains { cell in
        cell.replacing("\r\n", with: "\n").hasSuffix(text) && !cell.hasPrefix("=")
      })
  }

  @Test(arguments: notes)
  func `is read back from JSON with its lines`(note: String) throws {
    let report = try report(note)
    let role = try ReviewReport(json: try report.json()).roles.first { $0.id == "gone" }
    #expect(role?.decision.note == note)
  }
}
