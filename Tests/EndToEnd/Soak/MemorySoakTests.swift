import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

private let minutes = getenv("ROLESIFT_SOAK_MINUTES").flatMap { Int(String(cString: $0)) }

/// Not one of the usual tests: `script/soak` runs it for some minutes.
@Suite(.timeLimit(.minutes((minutes ?? 0) + 10))) struct `A few minutes of random keys` {
  @Test(.enabled(if: minutes != nil, "ROLESIFT_SOAK_MINUTES says how many minutes"))
  func `do not grow the memory of the program`() throws {
    let cache = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(
      ["demo"], rows: 30, columns: 100, environment: ["XDG_CACHE_HOME": cache.path],
      folder: cache.path)
    try terminal.waitUntil("the demo", within: 300) { $0.hasRow }
    var keys = RandomKeys()
    var figures: [Int] = []
    for minute in 1...(try #require(minutes)) {
      let end = ContinuousClock.now + .seconds(60)
      var count = 0
      while ContinuousClock.now < end, terminal.exitStatus() == nil {
        try keys.press(on: terminal)
        count += 1
      }
      try #require(
        terminal.exitStatus() == nil, "the program ended after \(keys.last): \(keys.screenBefore)")
      // A larger window holds more cells: only figures of one size can be compared.
      try terminal.resize(rows: 30, columns: 100)
      keys.settle(terminal)
      let figure = try ResidentMemory(of: terminal.processID)
      figures.append(figure.kilobytes)
      print("minute \(minute): \(count) keys, \(figure)")
    }
    // What is loaded in the first minute stays loaded.
    let first = try #require(figures.first)
    let growth = Double((figures.dropFirst().max() ?? first) - first) / Double(first) * 100
    print("grew by at most \(Int(growth.rounded())) % after the first minute")
    #expect(growth <= 5)
  }
}

/// What a process has in memory, as the system counts it.
private struct ResidentMemory: CustomStringConvertible {
  let kilobytes: Int
  let ownKilobytes: Int

  init(of process: Int32) throws {
    let status = String(
      decoding: try Data(contentsOf: URL(filePath: "/proc/\(process)/status")), as: UTF8.self)
    func figure(_ name: String) throws -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return try #require(
        line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
    }
    kilobytes = try figure("VmRSS")
    ownKilobytes = try figure("RssAnon")
  }

  var description: String {
    "\(kilobytes / 1_024) MB resident, \(ownKilobytes / 1_024) MB of them its own"
  }
}

/// A cat on the keyboard: mostly keys that look around and change, never one that leaves.
private struct RandomKeys {
  private static let keys: [Key] =
    ["j", "k", "g", "G", "x", "S", "u", "R", "E", "p", "t", "s", "r", "f", "/", "n", ">", "<", "*"]
    + ["-", "=", "+", "v", "J", "M", "?", "y", "y", "A", "h", "l", "1", "2", "%", "]", "a", "o"]
    + [.enter, .enter, .enter, .enter, .escape, .space, .tab, .up, .down, .pageUp, .pageDown]
    + [.backspace, .control("r"), .control("d"), .control("u")]

  /// The last keys, for whoever asks how the program ended.
  private(set) var last: [Key] = []
  /// The screen before the last key.
  private(set) var screenBefore = ""

  private mutating func press(_ keys: Key..., on terminal: PseudoTerminal) throws {
    last = (last + keys).suffix(40)
    if terminal.screen.lines.contains(where: { !$0.isEmpty }) {
      screenBefore = "\(terminal.screen)"
    }
    for key in keys { try terminal.press(key) }
  }

  mutating func press(on terminal: PseudoTerminal) throws {
    if Int.random(in: 0..<400) == 0 {
      try terminal.resize(rows: .random(in: 20...50), columns: .random(in: 70...140))
    }
    switch Int.random(in: 0..<100) {
    // What leads to a change is pressed more often than by chance.
    case 0..<10: try press("x", .enter, on: terminal)
    case 10..<13: try press("g", "s", .enter, "u", on: terminal)
    // The palette could quit the review, so nothing may follow Escape so closely that both count as one key: the
    // program may be far behind.
    case 13 where Int.random(in: 0..<4) == 0:
      try press(":", Self.keys.randomElement() ?? "j", on: terminal)
      settle(terminal)
      try press(.escape, on: terminal)
      settle(terminal)
    default: try press(Self.keys.randomElement() ?? "j", on: terminal)
    }
    terminal.readAlong(milliseconds: 3)
  }

  /// Waits until the screen stays as it is for a while, or for some seconds where it never does.
  func settle(_ terminal: PseudoTerminal) {
    var (before, quiet) = ("", 0)
    for _ in 0..<50 where quiet < 5 {
      terminal.readAlong(milliseconds: 60)
      let now = "\(terminal.screen)"
      quiet = now == before ? quiet + 1 : 0
      before = now
    }
  }
}
