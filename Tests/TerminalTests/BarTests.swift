import TerminalTestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `A bar` {
  private func bar(_ fraction: Double, width: Int = 4, glyphs: GlyphSet = .unicode) -> String {
    var canvas = Canvas(size: Size(rows: 1, columns: 8), glyphs: glyphs)
    canvas.bar(row: 0, column: 0, width: width, fraction: fraction)
    return canvas.textLines[0]
  }

  @Test(arguments: [
    (0.0, "────"), (1.0, "━━━━"), (0.5, "━━──"), (0.625, "━━╸─"), (0.75, "━━━─"),
    (-1, "────"), (7, "━━━━"), (.nan, "────"), (.infinity, "━━━━"),
  ])
  func `is exact to half a cell`(fraction: Double, drawn: String) {
    #expect(bar(fraction) == drawn)
  }

  @Test func `shows something as something, and less than all as less than all`() {
    #expect(bar(0.001) == "╸───")
    #expect(bar(0.999) == "━━━╸")
  }

  @Test(arguments: [(0.0, "...."), (1.0, "===="), (0.5, "==.."), (0.65, "===.")])
  func `is made of = in ASCII`(fraction: Double, drawn: String) {
    #expect(bar(fraction, glyphs: .ascii) == drawn)
  }

  @Test func `shows what is missing as its track`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 4), glyphs: .unicode)
    canvas.bar(row: 0, column: 0, width: 4, fraction: 0.5)
    #expect(canvas.styleLines == ["bbBB"])
  }

  @Test func `may have no width`() {
    #expect(bar(1, width: 0).isEmpty)
    #expect(bar(1, width: -3).isEmpty)
  }

  @Test func `stands upright in a histogram`() {
    var canvas = Canvas(size: Size(rows: 1, columns: 8), glyphs: .unicode)
    for (column, height) in [0, 1, 4, 8, -4, 9].enumerated() {
      canvas.block(row: 0, column: column, height: height)
    }
    #expect(canvas.textLines == [" ▁▄█ █"])
  }
}
