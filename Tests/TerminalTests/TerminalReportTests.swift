import TestSupport
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `Reports of a terminal` {
  private let start = ContinuousClock.now

  @Test(arguments: TerminalReport.known)
  func `are no keys, whole or in portions`(report: [UInt8]) {
    for size in 1...report.count {
      var decoder = KeyDecoder()
      var events: [TerminalEvent] = []
      for index in stride(from: 0, to: report.count, by: size) {
        let portion = Array(report[index..<min(index + size, report.count)])
        events += decoder.decode(portion, now: start)
      }
      events += decoder.decode([UInt8(ascii: "j")], now: start)
      #expect(events == [.key("j")], "portions of \(size)")
    }
  }

  @Test(arguments: TerminalReport.known)
  func `are no keys when they break off`(report: [UInt8]) {
    // A part may be a key of its own: Escape, or one that is held with Alt.
    for count in 3..<max(3, report.count) where report[0] == 0x1B && report[1] != 0x1B {
      var decoder = KeyDecoder()
      _ = decoder.decode(Array(report.prefix(count)), now: start)
      _ = decoder.timeOut(now: start + .seconds(1))
      let later = decoder.decode([UInt8(ascii: "j")], now: start + .seconds(1))
      #expect(later == [.key("j")], "after \(count) bytes")
    }
  }

  @Test(arguments: [
    "[12;40R", "[?62;22c", "[I", "[<0;10;5M", "]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "P1$r0m\u{1B}\\",
    "P>|XTerm(390)\u{1B}\\", "_Gi=31;OK\u{1B}\\", "Op",
  ])
  func `are no more than Escape if the rest arrives late`(rest: String) {
    for size in 1...rest.utf8.count {
      var decoder = KeyDecoder()
      _ = decoder.decode([0x1B], now: start)
      #expect(decoder.timeOut(now: start + .milliseconds(25)) == [.key(.escape)])
      var now = start + .milliseconds(60)
      let bytes = Array(rest.utf8)
      for index in stride(from: 0, to: bytes.count, by: size) {
        let portion = Array(bytes[index..<min(index + size, bytes.count)])
        #expect(decoder.decode(portion, now: now) == [], "portions of \(size)")
        now += .milliseconds(10)
      }
      #expect(decoder.decode([UInt8(ascii: "j")], now: now) == [.key("j")])
    }
  }

  @Test(arguments: ["O", "[", "]", "P", "_", "X"])
  func `are not mistaken for keys that are typed after Escape`(key: String) {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], now: start)
    _ = decoder.timeOut(now: start + .milliseconds(25))
    var events = decoder.decode(Array(key.utf8), now: start + .milliseconds(150))
    events += decoder.timeOut(now: start + .milliseconds(175))
    #expect(events == [.key(.character(Character(key)))])
  }

  @Test(arguments: ["\u{1B}]52;c;", "\u{1B}P1$r", "\u{1B}_G", "\u{1B}[200~"])
  func `keep no typed key for long when they break off`(report: String) {
    var decoder = KeyDecoder()
    var now = start
    _ = decoder.decode(Array(report.utf8), now: now)
    var keys = 0
    // A key held down sends one some 30 times a second.
    while !decoder.decode([UInt8(ascii: "j")], now: now).contains(.key("j")), keys < 1_000 {
      keys += 1
      now += .milliseconds(33)
      _ = decoder.timeOut(now: now)
    }
    #expect(now - start < .seconds(4))
  }

  @Test func `may arrive slowly, byte by byte`() {
    var decoder = KeyDecoder()
    var now = start
    let report = "\u{1B}]52;c;" + String(repeating: "xS", count: 2_000) + "\u{7}j"
    var events: [TerminalEvent] = []
    for byte in report.utf8 {
      events += decoder.decode([byte], now: now)
      now += .milliseconds(15)
      events += decoder.timeOut(now: now)
    }
    #expect(events == [.key("j")])
  }

  @Test func `end when they are longer than any`() throws {
    let introducer = try #require(Introducer(Array("\u{1B}]".utf8)))
    var report = Report(introducer, limit: 100)
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: 50)[...]
    #expect(report.skip(part) == nil)
    #expect(report.skip(part) == [])
  }

  @Test func `leave exactly the typed keys, in any mix and in any portions`() {
    var generator = SeededGenerator(seed: 19)
    let typed: [(bytes: String, key: Key)] = [
      ("j", "j"), ("X", "X"), ("S", "S"), ("é", "é"), ("漢", "漢"), ("\r", .enter),
      ("\u{3}", .control("c")),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[1;5C", Key(.right, modifiers: .control)),
      ("\u{1B}Op", "0"), ("\u{1B}OM", .enter), ("\u{1B}x", .alt("x")),
      ("\u{1B}[97;5u", .control("a")),
    ]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      var expected: [TerminalEvent] = []
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes += TerminalReport.random(using: &generator)
        case 1: bytes += TerminalReport.known.randomElement(using: &generator) ?? []
        default:
          guard let key = typed.randomElement(using: &generator) else { continue }
          bytes += key.bytes.utf8
          expected.append(.key(key.key))
        }
      }
      var decoder = KeyDecoder()
      var events: [TerminalEvent] = []
      var rest = bytes[...]
      var now = start
      while !rest.isEmpty {
        let portion = rest.prefix(Int.random(in: 1...40, using: &generator))
        rest = rest.dropFirst(portion.count)
        events += decoder.decode(Array(portion), now: now)
        now += .milliseconds(Int.random(in: 0...20, using: &generator))
        events += decoder.timeOut(now: now)
      }
      #expect(events == expected)
    }
  }
}
