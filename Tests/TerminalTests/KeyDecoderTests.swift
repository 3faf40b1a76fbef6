import TestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `The bytes of a terminal` {
  private let start = ContinuousClock.now

  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8), now: start)
  }

  @Test(arguments: [
    ("j", "j" as Key), ("é", "é"), ("漢", "漢"), (" ", .space), ("\r", .enter), ("\t", .tab),
    ("\u{7F}", .backspace), ("\u{3}", .control("c")), ("\u{0}", .control(" ")),
    ("\u{1C}", .control("\\")), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[[B", .function(2)), ("\u{1B}x", .alt("x")),
    ("\u{1B}[1;5C", Key(.right, modifiers: .control)),
    ("\u{1B}[3;2~", Key(.delete, modifiers: .shift)), ("\u{1B}[120;3u", .alt("x")),
    ("\u{1B}O2P", Key(.function(1), modifiers: .shift)),
    ("\u{1B}O1;5P", Key(.function(1), modifiers: .control)), ("\u{9B}A", .up), ("\u{8F}A", .up),
    ("\u{1B}[97:65;5u", .control("a")), ("\u{1B}[97;129u", "a"), ("\u{1B}[1;129A", .up),
    ("\u{1B}[57400u", "1"), ("\u{1B}[57414u", .enter),
  ])
  func `are keys`(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test func `are digits and signs on a keypad in its application mode`() {
    let keypad = "pqrstuvwxyklmnojX".map { "\u{1B}O\($0)" }.joined()
    #expect(events(keypad) == "0123456789+,-./*=".map { .key(.character($0)) })
    #expect(events("\u{1B}OM\u{1B}OI\u{1B}O ") == [.key(.enter), .key(.tab), .key(.space)])
  }

  @Test(arguments: [
    "\u{1B}[?62;22c", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]0;x\u{7}",
    "\u{1B}[24;80R", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[?1;2u", "\u{1B}[999~",
  ])
  func `are nothing when they are late replies`(reply: String) {
    #expect(events(reply + "j") == [.key("j")])
  }

  @Test func `ask for the shell with Ctrl-Z`() {
    #expect(events("\u{1A}") == [.suspendRequested])
  }

  @Test func `arrive in any portions`() {
    let bytes = Array("j\u{1B}[1;5Cé漢\u{1B}OB\u{1B}[200~pa\u{1B}[sted\u{1B}[201~k".utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes, now: start)
    #expect(expected.count == 7)
    for size in 1..<bytes.count {
      var decoder = KeyDecoder()
      var events: [TerminalEvent] = []
      for index in stride(from: 0, to: bytes.count, by: size) {
        let portion = bytes[index..<min(index + size, bytes.count)]
        events += decoder.decode(Array(portion), now: start)
      }
      #expect(events == expected, "portions of \(size)")
    }
  }

  @Test func `are Escape when nothing follows in time`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B], now: start) == [])
    #expect(decoder.timeOut(now: start + .milliseconds(24)) == [])
    #expect(decoder.deadline == start + .milliseconds(25))
    #expect(decoder.timeOut(now: start + .milliseconds(25)) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test(arguments: ["[B", "OB", "[1;5C"])
  func `are no commands if the end of an arrow key arrives late`(tail: String) {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], now: start)
    _ = decoder.timeOut(now: start + .milliseconds(25))
    let late = decoder.decode(Array((tail + "j").utf8), now: start + .milliseconds(60))
    #expect(late == [.key("j")])
  }

  @Test func `are commands again long after Escape`() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], now: start)
    _ = decoder.timeOut(now: start + .milliseconds(25))
    let later = decoder.decode(Array("OB".utf8), now: start + .seconds(1))
    #expect(later == [.key("O"), .key("B")])
  }

  @Test func `are one paste between its marks, whatever it holds`() {
    #expect(
      events("\u{1B}[200~q\r\u{1B}[A\u{3}\u{1B}[201~x") == [.paste("q\r\u{1B}[A\u{3}"), .key("x")])
  }

  @Test func `are a paste when its end never comes`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~half".utf8), now: start) == [])
    #expect(decoder.timeOut(now: start + .seconds(1)) == [.paste("half")])
    #expect(decoder.decode(Array("j".utf8), now: start + .seconds(2)) == [.key("j")])
  }

  @Test func `follow the terminal's own description first`() {
    var decoder = KeyDecoder(extraKeys: [[0x08]: .backspace, [0x1B, 0x5B, 0x7A]: .home])
    #expect(
      decoder.decode([0x08, 0x1B, 0x5B, 0x7A], now: start) == [.key(.backspace), .key(.home)])
  }

  @Test func `never stop the decoder, whatever they are`() {
    var generator = SeededGenerator(seed: 7)
    var decoder = KeyDecoder()
    var now = start
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("\u{1B}[O;12~A".utf8).randomElement(using: &generator) ?? 0
      }
      _ = decoder.decode(bytes, now: now)
      now += .milliseconds(Int.random(in: 0...400, using: &generator))
      _ = decoder.timeOut(now: now)
    }
    now += .seconds(2)
    _ = decoder.timeOut(now: now)
    #expect(decoder.decode(Array("j".utf8), now: now + .seconds(2)) == [.key("j")])
  }
}
