import TerminalTestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `A key` {
  @Test(arguments: [
    ("x", "x" as Key), ("X", "X"), ("?", "?"), ("-", "-"), ("ctrl-d", .control("d")),
    ("ctrl--", .control("-")), ("alt-x", .alt("x")), ("enter", .enter), ("esc", .escape),
    ("pgdn", .pageDown), ("pgup", .pageUp), ("space", .space), ("f5", .function(5)),
    ("ctrl-space", .control(" ")), ("backtab", .backTab), ("é", "é"), ("f", "f"),
    ("shift-up", Key(.up, modifiers: .shift)),
    ("ctrl-alt-left", Key(.left, modifiers: [.control, .alt])),
  ])
  func `has a label that reads back`(label: String, key: Key) {
    #expect(Key(label: label) == key)
    #expect(key.label == label)
  }

  @Test(arguments: [
    (Key.enter, "⏎", "Enter"), (.up, "↑", "Up"), (.control("d"), "^D", "^D"), ("x", "x", "x"),
    (.escape, "Esc", "Esc"), (.alt("x"), "Alt-x", "Alt-x"),
  ])
  func `has a short sign for the footer`(key: Key, unicode: String, ascii: String) {
    #expect(key.symbol(in: .unicode).string == unicode)
    #expect(key.symbol(in: .ascii).string == ascii)
  }

  @Test func `types its character only without modifiers`() {
    #expect(("x" as Key).typedCharacter == "x")
    #expect(Key.space.typedCharacter == " ")
    #expect(Key.control("x").typedCharacter == nil)
    #expect(Key.up.typedCharacter == nil)
  }
}
