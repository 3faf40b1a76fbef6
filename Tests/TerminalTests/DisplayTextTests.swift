import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `Text from outside` {
  @Test(arguments: [
    ("\u{1B}[31mred", "·[31mred"), ("\u{07}bell", "·bell"), ("a\u{7F}b", "a·b"),
    ("a\u{0D}b", "a·b"), ("\u{08}x", "·x"), ("\u{00}", "·"),
  ])
  func `loses its control characters`(untrusted: String, shown: String) {
    #expect(DisplayText(untrusted).string == shown)
  }

  @Test(arguments: ["\u{80}", "\u{85}", "\u{9B}", "\u{9D}", "\u{9F}"])
  func `loses its C1 controls`(control: String) {
    #expect(DisplayText("a\(control)b").string == "a·b")
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}"])
  func `loses its line separators`(separator: String) {
    #expect(DisplayText("a\(separator)b").string == "a·b")
  }

  @Test(arguments: ["\t", "\n", "\r\n", "\u{A0}", "\u{3000}", "\u{2003}"])
  func `shows white space as one space`(space: String) {
    #expect(DisplayText("a\(space)b").string == "a b")
  }

  @Test(arguments: [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
    "\u{2068}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}",
  ])
  func `cannot change its direction`(control: String) {
    #expect(DisplayText("a\(control)b").string == "a·b")
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{00AD}", "\u{034F}",
    "\u{180E}", "\u{3164}", "\u{115F}",
  ])
  func `hides nothing`(invisible: String) {
    #expect(DisplayText("a\(invisible)b").string == "a·b")
  }

  @Test(arguments: ["\u{E000}", "\u{F8FF}", "\u{FFFF}", "\u{0378}", "\u{E0041}", "\u{FFFD}"])
  func `shows a mark for what cannot be drawn`(unknown: String) {
    #expect(DisplayText("a\(unknown)b").string == "a·b")
  }

  @Test func `shows a mark where bytes were not UTF-8`() {
    let text = String(decoding: [0x61, 0xED, 0xA0, 0x80, 0x62], as: UTF8.self)
    #expect(DisplayText(text).string.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
  }

  @Test func `keeps names as they are written`() {
    for name in ["Payments clerk, Madrid", "Größe", "Łódź", "Ελλάδα", "漢字", "עברית"] {
      #expect(DisplayText(name).string == name)
    }
  }

  @Test func `is sanitised in a literal`() {
    let name = "\u{1B}]0;title\u{07}"
    #expect("role \(name)!" as DisplayText == DisplayText("role \(name)!"))
    #expect(("role \(name)!" as DisplayText).string == "role ·]0;title·!")
  }

  @Test func `cannot combine with what stands before it`() {
    let accent = "\u{301}"
    #expect(("e\(accent)" as DisplayText).string == "e·")
    #expect(("e\(accent)" as DisplayText).width == 2)
  }

  @Test func `costs no more than its limit`() {
    let text = DisplayText(String(repeating: "x", count: 10_000))
    #expect(text.width == DisplayText.columnLimit)
    #expect(text.string.last == "…")
  }

  @Test func `costs no more than its limit when it takes no columns`() {
    let text = DisplayText("e" + String(repeating: "\u{301}", count: 1_000_000))
    #expect(text.string.unicodeScalars.count < 10)
  }

  @Test(arguments: [
    ("Payments clerk, Madrid", 16, "Payments c…adrid"),
    ("Payments clerk, Madrid", 22, "Payments clerk, Madrid"),
    ("Madrid", 4, "Mad…"), ("Madrid", 1, "…"), ("Madrid", 0, ""), ("支店窓口東京本社", 9, "支店窓…社"),
  ])
  func `keeps its end when it is shortened`(name: String, columns: Int, shown: String) {
    #expect(DisplayText(name).shortened(to: columns).string == shown)
  }

  @Test func `is split where a column ends`() {
    let (head, rest) = DisplayText("a支店b").split(at: 2)
    #expect([head.string, rest.string] == ["a", "支店b"])
    #expect([head.width, rest.width] == [1, 5])
  }

  @Test func `stays within its limit when it is joined`() {
    let half = DisplayText(String(repeating: "x", count: 3_000))
    #expect((half + half).width == DisplayText.columnLimit)
  }
}
