import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// Names that begin alike, as those of roles do that follow one pattern.
@Suite(.timeLimit(.minutes(1))) struct `A long name` {
  private let start = "Accounts payable clerks of the shared service centre in "

  private func sitting(end: String = "") -> Sitting {
    var tenant = SampleTenant()
    tenant.disguise = { [start] in start + $0 + end }
    var sitting = Sitting(tenant: tenant)
    sitting.press("enter")
    return sitting
  }

  @Test func `differs by its end from others that begin alike`() {
    let rows = sitting().canvas().textLines[4..<8].map { $0.dropFirst(3).prefix(32) }
    #expect(rows.allSatisfy { $0.hasPrefix("Accounts payable") })
    #expect(rows[0].contains("…rk, Madrid") || rows[0].contains("Madrid"))
    #expect(Set(rows).count == 4)
  }

  @Test func `differs in the list from others that begin and end alike`() {
    let end = ",OU=Groups of the shared service centre,DC=example,DC=org"
    let rows = sitting(end: end).canvas().textLines[4..<8].map { $0.dropFirst(3).prefix(32) }
    #expect(Set(rows).count == 4, "\(rows)")
    #expect(rows[0].contains("rk, Madrid…"), "\(rows)")
  }

  @Test(arguments: [
    (["ab", "ab"], ["ab", "ab"]),
    (["one name of a group", "one name of a group"], ["one name…oup", "one name…oup"]),
    (
      ["a long start, 1, a long end", "a long start, 2, a long end"],
      ["a long …, 1…", "a long …, 2…"]
    ),
    (
      ["a long start, 11, an end", "a long start, 12, an end", "a long start, 3, an end"],
      ["a long … 11…", "a long … 12…", "a long …, 3…"]
    ),
  ])
  func `is shown without an end that others share`(names: [String], shown: [String]) {
    #expect(names.map { DisplayText($0) }.shortenedApart(to: 12).map(\.string) == shown)
  }

  @Test func `can be read in full below the list`() {
    let end = String(repeating: " and of others", count: 3)
    let lines = sitting(end: end).canvas().textLines
    let caption = lines[21...22].map { $0.split(separator: " ").joined(separator: " ") }
    let words = caption.joined(separator: " ").replacing(" 1 of 14", with: "")
    #expect(words.contains(start + "Payments clerk, Madrid" + end))
  }

  @Test func `gives way to a message`() {
    var sitting = sitting(end: String(repeating: " and of others", count: 9))
    sitting.press("u")
    #expect(sitting.canvas().textLines[22].contains("Nothing to undo."))
  }
}
