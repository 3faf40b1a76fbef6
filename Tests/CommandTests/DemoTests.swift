import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The demo` {
  let cache: TemporaryFolder

  init() throws {
    cache = try TemporaryFolder()
  }

  private var file: String { "rolesift/demo-small.db" }

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      RolesiftBinary.path, ["demo", "--size", "small"] + arguments,
      environment: ["XDG_CACHE_HOME": cache.path])
  }

  /// Opens the demo, looks at its session and leaves.
  private func visit(_ arguments: String...) throws {
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["demo", "--size", "small"] + arguments,
      environment: ["XDG_CACHE_HOME": cache.path])
    try terminal.waitUntil(contains: "Sample organisation")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try terminal.settings == terminal.initialSettings)
  }

  private var identity: Int? {
    let path = cache.path(of: file)
    return try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test func `is generated once and kept`() throws {
    try visit()
    let first = try #require(identity)
    try visit()
    #expect(identity == first)
    #expect(!cache.contents.contains { $0.contains(".part") })
  }

  @Test func `is generated again if damaged or incomplete`() throws {
    try cache.write("SQLite format 3", to: file)
    try visit()
    try cache.write("left behind", to: file + ".part")
    try visit("--reset")
    #expect(!cache.contents.contains { $0.contains(".part") })
  }

  @Test func `waits for another process that generates it`() throws {
    try cache.write("", to: file + ".lock")
    let lock = Glibc.open(cache.path(of: file + ".lock"), O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let terminal = try start()
    try terminal.waitUntil(contains: "the demo; waiting")
    #expect(identity == nil)
    flock(lock, LOCK_UN)
    try terminal.waitUntil(contains: "Sample organisation")
  }

  @Test func `is generated again on request, unless it is in use`() throws {
    try visit()
    let first = identity
    let terminal = try start()
    try terminal.waitUntil(contains: "Sample organisation")
    let second = try start("--reset")
    #expect(try second.waitForExit() == .exited(1))
    #expect(second.screen.contains("The demo is open in another rolesift."))
    try terminal.press("q")
    try terminal.waitForExit()
    #expect(identity == first)
    try visit("--reset")
    #expect(identity != first)
  }
}
