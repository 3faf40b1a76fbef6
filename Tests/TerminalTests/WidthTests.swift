import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `The width of a text` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆｕｌｌ", 8), ("😀", 2), ("–…›█", 4), ("हिन्दी", 5),
  ])
  func `is counted in columns`(text: String, columns: Int) {
    #expect(DisplayText(text).width == columns)
  }

  @Test(arguments: [
    "👨‍👩‍👧‍👦", "🇪🇸", "❤️", "👍🏽", "1️⃣", "🏴\u{E0067}\u{E0062}\u{E007F}", "🏳️‍🌈",
  ])
  func `is one where terminals disagree`(picture: String) {
    #expect(DisplayText(picture).string == "·")
    #expect(DisplayText("a\(picture)b").width == 3)
  }

  @Test func `is what curses counts`() {
    // Sets the locale of the process, without which the C library knows no width.
    guard CursesScreen(environment: [:]).glyphs == .unicode else { return }
    for value in UInt32(0xA0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.systemColumns >= 0 else { continue }
      // AHOM CONSONANT SIGN MEDIAL RA changed its category between versions of Unicode; the painter
      // sees that the two disagree.
      if value == 0x1171E { continue }
      let text = DisplayText(String(scalar))
      guard text.string.unicodeScalars.first == scalar else { continue }
      #expect(text.width == scalar.systemColumns, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Payments clerk", 14, "Payments clerk"), ("Payments clerk", 13, "Payments cle…"),
    ("Payments clerk", 1, "…"), ("Payments clerk", 0, ""), ("Payments clerk", -3, ""),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"),
    ("e\u{301}te\u{301}", 2, "e\u{301}…"),
  ])
  func `can be limited`(text: String, columns: Int, shown: String) {
    let truncated = DisplayText(text).truncated(to: columns)
    #expect(truncated.string == shown)
    #expect(truncated.width <= max(0, columns))
  }
}
