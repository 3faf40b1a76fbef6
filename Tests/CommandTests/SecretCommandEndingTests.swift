import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// What `secret_command` started ends with the program.
@Suite(.timeLimit(.minutes(5))) struct `A command that prints the secret` {
  private let home: TemporaryFolder
  /// Open as long as anything holds its other end.
  private let life: Int32

  init() throws {
    home = try TemporaryFolder()
    try #require(mkfifo(home.path(of: "life"), 0o600) == 0)
    life = open(home.path(of: "life"), O_RDONLY | O_NONBLOCK)
  }

  private func write(_ command: String, tenant: String = "acme") throws {
    let file = ".config/rolesift/settings.yaml"
    try home.write(
      "profiles:\n  a: {tenant: \(tenant), client_id: id, secret_command: '\(command)'}", to: file)
    chmod(home.path(of: file), 0o600)
  }

  /// Starts a command whose secret comes from a program with a child, and waits for the child.
  private func start(attended: Bool) throws -> PseudoTerminal {
    try write("(echo lives >&3; exec sleep 300) 3>\"$HOME/life\" & wait")
    let line = attended ? "exec \"$@\"" : "exec \"$@\" 2>/dev/null"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", line, "sh", RolesiftBinary.path, "sessions"],
      environment: ["HOME": home.path])
    #expect(waits(for: POLLIN))
    return terminal
  }

  /// Whether something happens to the child in time.
  private func waits(for event: Int32) -> Bool {
    var change = pollfd(fd: life, events: Int16(event), revents: 0)
    return poll(&change, 1, 20_000) > 0 && change.revents & Int16(event) != 0
  }

  /// Whether the child ends in time.
  private func isOver() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(life, &buffer, buffer.count) > 0 {}
    return waits(for: POLLHUP)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL], [true, false])
  func `ends with all its children when the program is killed`(
    signal: Int32, attended: Bool
  ) throws {
    let terminal = try start(attended: attended)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() != .exited(0))
    #expect(isOver())
  }

  @Test func `ends with Ctrl-C, together with the program`() throws {
    let terminal = try start(attended: true)
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .signalled(SIGINT))
    #expect(isOver())
  }

  private static let question =
    #"printf "The word? " >&2; read -r word </dev/tty; echo "$word""#

  @Test func `may prompt on the terminal`() throws {
    let server = try PlainWebServer.tenant(.init(body: "[]"))
    try write(Self.question, tenant: server.address)
    let terminal = try Program.start("sessions", "--profile", "a", variables: ["HOME": home.path])
    try terminal.waitUntil(contains: "The word?")
    try terminal.type("s3cret\n")
    #expect(try terminal.waitForExit() == .exited(0), "\(terminal.screen)")
  }

  @Test func `stops with Ctrl-Z and continues, together with the program`() throws {
    try write(Self.question)
    let shell = try PseudoTerminal(
      "/bin/sh", ["-i"], rows: 120, columns: 200,
      environment: ["PS1": "shell> ", "HOME": home.path])
    try shell.waitUntil("a prompt") { $0.cursorLine == "shell>" }
    try shell.type("\(try RolesiftBinary.path) doctor | cat\n")
    try shell.waitUntil(contains: "The word?")
    try shell.press(.control("z"))
    try shell.waitUntil("a prompt") { $0.cursorLine == "shell>" && $0.contains("Stopped") }
    try shell.type("fg\n")
    try shell.type("s3cret\n")
    try shell.waitUntil(contains: "6 characters")
  }
}
