import TerminalTestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `A canvas` {
  private func canvas(
    rows: Int = 1, columns: Int = 10, glyphs: GlyphSet = .unicode,
    _ draw: (inout Canvas) -> Void
  ) -> Canvas {
    var canvas = Canvas(size: Size(rows: rows, columns: columns), glyphs: glyphs)
    draw(&canvas)
    return canvas
  }

  @Test func `shows text where it is put`() {
    let drawn = canvas(rows: 2) { $0.put("role", row: 1, column: 3) }
    #expect(drawn.textLines == ["", "   role"])
  }

  @Test func `cuts text at its edges`() {
    #expect(canvas { $0.put("0123456789abc", row: 0, column: 2) }.textLines == ["  01234567"])
    #expect(canvas { $0.put("abcdef", row: 0, column: -3) }.textLines == ["def"])
  }

  @Test(arguments: [-1, 1, 99])
  func `ignores rows that it does not have`(row: Int) {
    let drawn = canvas {
      $0.put("x", row: row, column: 0)
      $0.fill(row: row, columns: 0..<5, style: Style(.bar))
      $0.bar(row: row, column: 0, width: 3, fraction: 1)
      $0.emphasize(row: row, as: .cursor)
    }
    #expect(drawn == canvas { _ in })
  }

  @Test func `never shows half of a wide character at its edge`() {
    #expect(canvas(columns: 3) { $0.put("漢字", row: 0, column: 0) }.textLines == ["漢"])
    #expect(canvas(columns: 3) { $0.put("漢字", row: 0, column: -1) }.textLines == [" 字"])
  }

  @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
  func `never leaves half of a wide character behind`(column: Int, line: String) {
    let drawn = canvas(columns: 4) {
      $0.put("漢字", row: 0, column: 0)
      $0.put("x", row: 0, column: column)
    }
    #expect(drawn.textLines == [line])
  }

  @Test(arguments: [
    (Alignment.leading, "93"), (.center, "  93"), (.trailing, "    93"),
  ])
  func `aligns text in its width`(alignment: Alignment, line: String) {
    let drawn = canvas { $0.put("93", row: 0, column: 0, width: 6, alignment: alignment) }
    #expect(drawn.textLines == [line])
  }

  @Test func `ends a text that is too long for its width in an ellipsis`() {
    #expect(
      canvas { $0.put("Payments", row: 0, column: 0, width: 5) }.textLines == ["Paym…"])
    #expect(
      canvas(glyphs: .ascii) { $0.put("Payments", row: 0, column: 0, width: 5) }.textLines
        == ["Paym~"])
  }

  @Test func `keeps the shape of names in ASCII`() {
    let drawn = canvas(glyphs: .ascii) { $0.put("né 漢|", row: 0, column: 0) }
    #expect(drawn.textLines == ["n? ??|"])
  }

  @Test func `shows styles as letters and emphasis as columns`() {
    let drawn = canvas {
      $0.put("ab", row: 0, column: 1, style: Style(.accent))
      $0.put("c", row: 0, column: 4, style: Style(.danger))
      $0.emphasize(row: 0, columns: 0..<6, as: .cursor)
    }
    #expect(drawn.styleLines == [".aa.d   [cursor 0..<6]"])
  }

  @Test func `gives every role its own letter`() {
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
  }

  @Test func `draws a box with a title`() {
    let drawn = canvas(rows: 3, columns: 12) {
      $0.box(at: Position(row: 0, column: 0), size: Size(rows: 3, columns: 12), title: "Save")
    }
    #expect(drawn.textLines == ["╭─ Save ───╮", "│          │", "╰──────────╯"])
  }

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: -1, columns: 5), Size(rows: 1, columns: 1),
    Size(rows: 40, columns: 400),
  ])
  func `draws a box of any size at any place`(size: Size) {
    for place in [-50, -1, 0, 5, 50] {
      let drawn = canvas(rows: 5) {
        $0.box(at: Position(row: place, column: place), size: size, title: "Save")
      }
      #expect(drawn.rows.allSatisfy { $0.count == 10 })
    }
  }

  @Test func `may have no cells`() {
    let drawn = canvas(rows: 0, columns: -4) { $0.put("x", row: 0, column: 0) }
    #expect(drawn.textLines.isEmpty)
  }
}
