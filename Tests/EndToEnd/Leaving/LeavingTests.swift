import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Leaving the review` {
  private let folder: TemporaryFolder
  private let terminal: PseudoTerminal

  init() throws {
    folder = try TemporaryFolder()
    terminal = try .rolesift(["--local", DemoDatabase.copy(to: folder)])
    try terminal.waitUntil("the sessions") { $0.hasRow }
  }

  /// Without this, finding the terminal as it was would prove nothing.
  @Test func `gives back a terminal that was changed`() throws {
    let modes = terminal.screen.modes
    #expect(modes.isAlternateScreen && modes.isBracketedPaste)
    #expect(try terminal.settings != terminal.initialSettings)
  }

  @Test(arguments: ["q", "ctrl-c"] as [Key])
  func `by a key gives the terminal back`(key: Key) throws {
    try terminal.press(key)
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `by a signal gives the terminal back`(signal: Int32) throws {
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .exited(128 + signal))
    try terminal.expectAsFound()
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS])
  func `by a crash gives the terminal back`(signal: Int32) throws {
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signalled(signal))
    try terminal.expectAsFound()
  }

  @Test func `ends when its terminal disappears`() throws {
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
  }

  @Test func `with something over the screen gives the terminal back`() throws {
    try terminal.press("?", until: "Keys   in the list of sessions")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }
}
