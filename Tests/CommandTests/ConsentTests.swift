import Glibc
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The question before a change` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  private func start() throws -> PseudoTerminal {
    let terminal = try Program.start(
      "roles", "save", tenant.roleID, "--local", tenant.path, columns: 120)
    try terminal.waitUntil(contains: "Type y to send it:")
    return terminal
  }

  private func isSaved() throws -> Bool {
    try tenant.run("roles", "--saved", "-o", "jsonl").output != ""
  }

  @Test func `sends after y`() throws {
    let terminal = try start()
    #expect(terminal.screen.contains("Save 1 potential role:"))
    try terminal.type("y\n")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try isSaved())
  }

  @Test(arguments: ["\n", "n\n", "yesterday\n", "\u{04}"])
  func `sends nothing after anything else`(answer: String) throws {
    let terminal = try start()
    try terminal.type(answer)
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.screen.contains("Nothing was sent."))
    #expect(try !isSaved())
  }

  @Test func `ends with Ctrl-C`() throws {
    let terminal = try start()
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(128 + SIGINT))
    #expect(terminal.screen.contains("Interrupted. Nothing was sent."))
    #expect(try !isSaved())
  }
}
