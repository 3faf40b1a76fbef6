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

  @Test func `is told from others that begin alike by its end`() {
    let rows = sitting().canvas().textLines[4..<8].map { $0.dropFirst(3).prefix(32) }
    #expect(rows.allSatisfy { $0.hasPrefix("Accounts payable") })
    #expect(rows[0].contains("…rk, Madrid") || rows[0].contains("Madrid"))
    #expect(Set(rows).count == 4)
  }

  @Test func `can be read in full below the list`() {
    let end = String(repeating: " and of others", count: 3)
    let lines = sitting(end: end).canvas().textLines
    let caption = lines[21...22].map { $0.split(separator: " ").joined(separator: " ") }
    let words = caption.joined(separator: " ").replacing(" 1 of 14", with: "")
    #expect(words.contains(start + "Payments clerk, Madrid" + end))
  }

  @Test func `gives way to what is said`() {
    var sitting = sitting(end: String(repeating: " and of others", count: 9))
    sitting.press("u")
    #expect(sitting.canvas().textLines[22].contains("Nothing to undo."))
  }
}
