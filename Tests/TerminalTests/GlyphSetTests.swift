import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `The signs of the program` {
  private func signs(_ glyphs: GlyphSet) -> [DisplayText] {
    [
      glyphs.cursorMark, glyphs.rowMark, glyphs.pathSeparator, glyphs.separator, glyphs.ellipsis,
      glyphs.upArrow, glyphs.downArrow, glyphs.rightArrow, glyphs.noValue,
      glyphs.check, glyphs.cross, glyphs.threshold,
    ] + glyphs.spinnerFrames
  }

  @Test(arguments: GlyphSet.allCases)
  func `take one column each`(glyphs: GlyphSet) {
    #expect(signs(glyphs).allSatisfy { $0.width == 1 })
  }

  @Test func `are ASCII in the ASCII set`() {
    #expect(signs(.ascii).allSatisfy { $0.string.utf8.allSatisfy { $0 < 0x80 } })
  }
}
