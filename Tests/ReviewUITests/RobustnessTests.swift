import Review
import ReviewApp
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct RobustnessTests {
  @Test(arguments: Sitting.walks.indices)
  func `No size of a window breaks a screen`(walk: Int) {
    var sitting = Sitting()
    Sitting.walks[walk].walk(&sitting)
    for rows in [0, 1, 2, 3, 5, 9, 11, 12, 13, 17, 20, 23, 24, 60] {
      for columns in [0, 1, 2, 7, 40, 59, 60, 61, 79, 80, 100, 132, 200] {
        let size = Size(rows: rows, columns: columns)
        #expect(sitting.canvas(size: size).textLines.count == rows)
      }
    }
  }

  @Test func `A window that is too small says so readably`() {
    let lines = Sitting().canvas(size: Size(rows: 10, columns: 40)).textLines
    #expect(
      lines.joined(separator: " ").hasPrefix(
        "The window is 40x10; Rolesift needs 60x12. Make it larger; Ctrl-C quits."))
  }

  @Test(arguments: Sitting.walks.indices)
  func `No hostile text reaches a cell as it is`(walk: Int) {
    let hostile = "\u{1B}[2J\u{9B}31m\r\n\t\u{202E}\u{200D}\u{7}\u{0}\u{E0041}"
    let tenant = SampleTenant(disguise: { hostile + $0 + hostile })
    for refuses in [false, true] {
      var sitting = Sitting(
        tenant: SampleTenant(disguise: tenant.disguise, refuses: refuses))
      Sitting.walks[walk].walk(&sitting)
      for scalar in sitting.canvas().textLines.joined().unicodeScalars {
        #expect(!Self.isHostile(scalar), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...:
      true
    default: false
    }
  }

  @Test func `A text of ten thousand characters is cut`() {
    let tenant = SampleTenant(disguise: { $0 + String(repeating: "長", count: 10_000) })
    var sitting = Sitting(tenant: tenant)
    sitting.press("enter", "enter", "p")
    #expect(sitting.canvas().textLines.count == 24)
  }
}
