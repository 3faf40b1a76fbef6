import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct `What a search finds` {
  private func searching(_ text: String, rows: Int = 24) -> Sitting {
    var sitting = Sitting(rows: rows, tenant: SampleTenant(roleCount: 60))
    sitting.press("enter", "/")
    sitting.type(text)
    return sitting
  }

  @Test(arguments: [12, 24, 40])
  func `stays visible above the prompt`(rows: Int) {
    let lines = searching("role 19", rows: rows).canvas().textLines
    #expect(lines.contains { $0.hasPrefix(" ▸ Role 19 ") })
    #expect(lines.contains { $0.hasPrefix(" / role 19") })
  }

  @Test func `is counted while it is typed, and by n`() {
    var sitting = searching("role 1")
    #expect(sitting.canvas().textLines.contains { $0.hasPrefix("   1 of 10") })
    sitting.press("enter", "n")
    #expect(sitting.canvas().textLines[1].contains("/role 1 2 of 10"))
    sitting.press("up")
    #expect(sitting.canvas().textLines[1].contains("/role 1 10 matches"))
  }

  @Test func `is nothing where no row has the text`() {
    let lines = searching("xyz").canvas().textLines
    #expect(lines.contains { $0.hasPrefix("   No match for /xyz in names or descriptions.") })
  }

  @Test func `is left on Esc for the row where it began`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 60))
    sitting.press("enter", "G", "up", "up")
    let before = sitting.canvas().textLines
    sitting.press("/")
    sitting.type("branch")
    sitting.press("esc")
    #expect(sitting.canvas().textLines == before)
  }
}
