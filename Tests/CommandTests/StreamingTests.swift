import Dispatch
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A long list` {
  private static func row(_ number: Int) -> String {
    #"{"id":"r\#(number)","name":"Rôle \#(number)","quality":1.50,"novel":{"b":1,"a":[]}}"#
  }

  @Test func `is passed through unchanged, including unknown fields`() throws {
    let server = try PlainWebServer.list(of: 600, row: Self.row)
    let command = try Program.run(
      "roles", "--all", "--output", "jsonl", variables: server.variables)
    #expect(command.status == .exited(0))
    #expect(command.errors == "")
    #expect(command.output == (0..<600).map { Self.row($0) + "\n" }.joined())
  }

  @Test func `is one array`() throws {
    let server = try PlainWebServer.list(of: 600, row: Self.row)
    let command = try Program.run("roles", "--all", "-o", "json", variables: server.variables)
    #expect(command.output == "[\n" + (0..<600).map(Self.row).joined(separator: ",\n") + "\n]\n")
  }

  @Test func `ends at the limit`() throws {
    let server = try PlainWebServer.list(of: 600, row: Self.row)
    let command = try Program.run(
      "roles", "--limit", "260", "-o", "jsonl", variables: server.variables)
    #expect(command.output.split(separator: "\n").count == 260)
    #expect(
      command.errors == "rolesift: Showing 260 of 600 rows. --all shows all.\n")
  }

  @Test(arguments: [["--all"], ["--limit", "298"]])
  func `says when the tenant counts other rows than it returns`(limit: [String]) throws {
    let server = try PlainWebServer.tenant { request in
      let rows = (request.contains("offset=0") ? 0..<250 : 250..<296).map(Self.row)
      let isAfterLast = request.contains("offset=296")
      return .init(total: 300, body: isAfterLast ? "[]" : "[" + rows.joined(separator: ",") + "]")
    }
    let command = try CompletedCommand(
      running: RolesiftBinary.path, ["roles", "-o", "jsonl"] + limit, environment: server.variables)
    #expect(command.output.split(separator: "\n").count == 296)
    #expect(command.errors == "rolesift: The tenant reported 300 rows but returned 296.\n")
  }

  @Test(arguments: ["json", "jsonl", "csv", "table"])
  func `keeps the rows before a failed page, and reports their number`(form: String) throws {
    let server = try PlainWebServer.list(of: 600, refusalFrom: 500, row: Self.row)
    let command = try Program.run("roles", "--all", "-o", form, variables: server.variables)
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("The output is incomplete: 500 of 600 rows."))
    #expect(command.output.contains("Rôle 499"))
    #expect(!command.output.contains("]\n"))
  }

  /// A tenant with two pages; the second waits until the first was printed.
  private static func twoPages(waitingFor isSeen: DispatchSemaphore) throws -> PlainWebServer {
    try PlainWebServer.tenant { request in
      if !request.contains("offset=0") { isSeen.wait() }
      let start = request.contains("offset=0") ? 0 : 250
      let rows = (start..<start + 250).map(row)
      return .init(total: 500, body: "[" + rows.joined(separator: ",") + "]")
    }
  }

  @Test func `shows its first page before the second arrives`() throws {
    let isSeen = DispatchSemaphore(value: 0)
    let server = try Self.twoPages(waitingFor: isSeen)
    defer { isSeen.signal() }
    let terminal = try Program.start(
      "roles", "--all", "--output", "jsonl", variables: server.variables)
    try terminal.waitUntil(contains: "\"r249\"")
    isSeen.signal()
    try terminal.waitUntil(contains: "\"r499\"")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `shows progress to a person who does not see the rows`() throws {
    let isSeen = DispatchSemaphore(value: 0)
    let server = try Self.twoPages(waitingFor: isSeen)
    defer { isSeen.signal() }
    let program = try RolesiftBinary.path
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "'\(program)' roles --all -o json >/dev/null"], columns: 80,
      environment: server.variables)
    try terminal.waitUntil(contains: "250 of 500 rows")
    isSeen.signal()
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.contains("rows"))
  }

  @Test func `does not truncate a name longer than those of the first page`() throws {
    let name = String(repeating: "long ", count: 40) + "end"
    let server = try PlainWebServer.list(of: 300) { number in
      #"{"id":"r\#(number)","name":"\#(number == 299 ? name : "short")"}"#
    }
    let command = try Program.run("roles", "--all", variables: server.variables)
    #expect(command.output.split(separator: "\n").last?.hasPrefix(name) == true)
  }
}
