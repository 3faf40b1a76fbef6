import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// Paths in arguments are examined before they are read or written.
@Suite(.timeLimit(.minutes(5))) struct `A path from the user` {
  private let folder: TemporaryFolder
  private let variables: [String: String]
  private let server: PlainWebServer

  init() throws {
    folder = try TemporaryFolder()
    server = try PlainWebServer.tenant(.init(body: "[]"))
    variables = server.variables
  }

  private func pipe() throws -> String {
    let path = folder.path(of: "pipe.yaml")
    try #require(mkfifo(path, 0o600) == 0)
    return path
  }

  @Test(arguments: [
    (["import", "--into", "PIPE.db", "--pairs", "PIPE"], "PIPE: This is a pipe"),
    (["sessions", "--secret-file", "PIPE"], "this pipe has no writer"),
    (["roles", "describe", "r", "--file", "PIPE", "--yes"], "this pipe has no writer"),
    (["sessions", "--log", "PIPE"], "The pipe PIPE has no reader"),
    (["demo", "--theme", "PIPE"], "pipe.yaml: The file is unreadable."),
  ])
  func `is reported if it is a pipe without a peer`(
    arguments: [String], words: String
  ) throws {
    let pipe = try pipe()
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, arguments.map { $0.replacing("PIPE", with: pipe) }, columns: 300,
      environment: variables)
    let status = try terminal.waitForExit()
    #expect(status == .exited(1) || status == .exited(2))
    #expect(terminal.screen.contains(words.replacing("PIPE", with: pipe)))
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : 0
  }

  @Test func `for the log keeps the mode of an existing file`() throws {
    let log = try folder.write("before\n", to: "log")
    chmod(log, 0o640)
    _ = try Program.run("sessions", "--log", log, variables: variables)
    #expect(try folder.read("log").hasPrefix("before\n20"))
    #expect(mode(of: log) & 0o777 == 0o640)
  }

  @Test func `for the log may be a link, which is kept`() throws {
    try #require(symlink("real", folder.path(of: "log")) == 0)
    _ = try Program.run("sessions", "--log", folder.path(of: "log"), variables: variables)
    #expect(try folder.read("real").contains("status=200"))
    #expect(mode(of: folder.path(of: "log")) & S_IFMT == S_IFLNK)
  }

  @Test func `for the log may be a pipe, whose reader may close it`() throws {
    let path = try pipe()
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let server = try PlainWebServer.tenant { _ in
      close(reader)
      return .init(body: "[]")
    }
    let command = try Program.run("sessions", "--log", path, variables: server.variables)
    #expect(command.status == .exited(0), "\(command.errors)")
  }

  @Test func `for a new tenant may be a dangling link, which is kept`() throws {
    let link = folder.path(of: "link.db")
    try #require(symlink("nowhere.db", link) == 0)
    let pairs = try folder.write("a 1\n", to: "pairs.txt")
    let command = try Program.run("import", "--pairs", pairs, "--into", link)
    #expect(command.status == .exited(1))
    #expect(folder.contents == ["link.db", "pairs.txt"])
  }
}
