import TestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `Any text at all` {
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let forbidden: [Unicode.GeneralCategory] = [
      .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator,
    ]
    return !forbidden.contains(scalar.properties.generalCategory)
      && !scalar.properties.isDefaultIgnorableCodePoint
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `never puts anything harmful into a cell`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      var untrusted = ""
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        untrusted.unicodeScalars.append(.random(using: &generator))
      }
      let text = DisplayText(untrusted)
      var canvas = Canvas(size: Size(rows: 1, columns: 40), glyphs: .unicode)
      canvas.put(text, row: 0, column: 0)
      let cells = canvas.rows[0]
      #expect(cells.allSatisfy { $0.text.unicodeScalars.allSatisfy(Self.isHarmless) })
      #expect(cells.map(\.width).reduce(0, +) == 40)
      #expect(text.width == text.clusters.map(\.width).reduce(0, +))
    }
  }

  @Test func `is drawn with ASCII alone on a terminal that has nothing else`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      var untrusted = ""
      for _ in 0..<10 { untrusted.unicodeScalars.append(.random(using: &generator)) }
      var canvas = Canvas(size: Size(rows: 1, columns: 30), glyphs: .ascii)
      canvas.put(DisplayText(untrusted), row: 0, column: 0)
      #expect(canvas.rows[0].allSatisfy { $0.text.utf8.count == 1 && $0.width == 1 })
    }
  }

  @Test func `is unchanged if it is sanitised twice`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      var untrusted = ""
      for _ in 0..<10 { untrusted.unicodeScalars.append(.random(using: &generator)) }
      let once = DisplayText(untrusted)
      #expect(DisplayText(once.string) == once)
    }
  }
}
