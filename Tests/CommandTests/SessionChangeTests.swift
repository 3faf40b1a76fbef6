import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Changes of sessions` {
  let tenant: MinedTenant
  let sessionID: String

  init() throws {
    tenant = try MinedTenant()
    let lines = try tenant.run("sessions", "--output", "csv").output.split(separator: "\n")
    sessionID = try String(#require(lines.last?.split(separator: ",").last))
  }

  @Test(arguments: [
    (["sessions", "create", "--identity", "u1", "--criteria", "*"], "in only one way"),
    (["sessions", "create", "--attribute", "department"], "department"),
    (["sessions", "create", "--prune-threshold", "101"], "from 0 to 100"),
    (["sessions", "create", "--min-identities", "1"], "must be 2 or more"),
    (["sessions", "create", "--name", " "], "--name is blank"),
    (["sessions", "create", "--timeout", "5m"], "--timeout requires --wait"),
    (["sessions", "set", "ID"], "Give at least one of"),
    (["sessions", "set", "ID", "--saved", "--not-saved"], "not-saved"),
  ])
  func `are validated before anything is sent`(arguments: [String], sentence: String) throws {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", "no.db", "--yes"])
    #expect(command.status == .exited(2))
    #expect(command.errors.contains(sentence), "\(command.errors)")
  }

  @Test func `create one for identities with ids from standard input`() throws {
    let rows = try tenant.run("identities", tenant.roleID, "--output", "csv").output
    let ids = rows.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").last }
    try #require(ids.count > 1)
    let command = try CompletedCommand(
      running: RolesiftBinary.path,
      ["sessions", "create", "--identities-file", "-", "--yes", "--local", tenant.path],
      input: ids.joined(separator: "\n"))
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.errors.contains("identities: \(ids.count) listed identities"))
  }

  @Test func `warn that a new one has no identities`() throws {
    let command = try tenant.run(
      "sessions", "create", "--criteria", "attributes.department:Financ", "--yes", "--wait",
      "--output", "json")
    #expect(command.status == .exited(0), "\(command.errors)")
    let warning =
      "No potential roles were found. The search 'attributes.department:Financ' matches no "
      + "identities.\n"
    #expect(command.errors.contains(warning), "\(command.errors)")
    let session = try #require(try JSONField.rows("[\(command.output)]").first)
    guard case .text(let id)? = session["id"] else { return }
    let waited = try tenant.run("sessions", "wait", id)
    #expect(waited.errors.contains(warning), "\(waited.errors)")
  }

  @Test func `create one for selected identities and wait for it`() throws {
    let command = try tenant.run(
      "sessions", "create", "--name", "Finance", "--saved", "--attribute", "department=Finance",
      "--min-identities", "5", "--wait", "--yes", "-o", "json")
    #expect(command.status == .exited(0))
    #expect(command.errors.contains("identities: the identities with department 'Finance'"))
    let session = try #require(try JSONField.rows("[\(command.output)]").first)
    #expect(session["name"] == .text("Finance"))
    #expect(session["saved"] == .flag(true))
    #expect(session["identityCount"] == .number(12))
  }

  @Test func `create one for the identities of a file`() throws {
    try tenant.folder.write("u1 # the first\n\nu2\nu2\nu13\n", to: "people.txt")
    let command = try tenant.run(
      "sessions", "create", "--identities-file", tenant.folder.path(of: "people.txt"),
      "--identity", "u3", "--dry-run")
    #expect(command.output.contains(#""identityIds":["u3","u1","u2","u13"]"#))
    #expect(command.errors.contains("4 listed identities"))
  }

  @Test func `T-42: warn that the potential roles are replaced`() throws {
    let command = try tenant.run(
      "sessions", "set", sessionID, "--min-identities", "20", "--wait", "--yes", "-o", "jsonl")
    #expect(command.status == .exited(0))
    #expect(command.errors.contains("from at least 5 to at least 20"))
    #expect(command.errors.contains("again: its 1 potential role will be replaced"))
    #expect(command.output.contains(#""potentialRoleCount":0"#))
  }

  @Test func `send only what differs`() throws {
    let command = try tenant.run(
      "sessions", "set", sessionID, "--name", "Team", "--not-saved", "--dry-run")
    #expect(command.output.contains(#""path":"/saved""#) || command.output.contains(#"\/saved"#))
    #expect(!command.output.contains("/name"))
    let nothing = try tenant.run("sessions", "set", sessionID, "--saved", "--yes")
    #expect(nothing.errors.contains("already has these settings"))
  }

  @Test func `wait no longer than necessary`() throws {
    let command = try tenant.run("sessions", "wait", sessionID)
    #expect(command.status == .exited(0))
    #expect(command.output.contains("  ready  "))
    #expect(try tenant.run("sessions", "wait", "nosuch").status == .exited(3))
  }

  @Test(arguments: ["null", #"{"state":"FINISHED"}"#])
  func `finish when all potential roles are ready, whatever the state`(status: String) throws {
    let server = try PlainWebServer.tenant(
      PlainWebServer.Answer(
        body:
          #"{"id":"s","status":\#(status),"potentialRoleCount":4,"potentialRolesReadyCount":4}"#))
    let command = try Program.run(
      "sessions", "wait", "s", "--timeout", "20s", variables: server.variables)
    #expect(command.status == .exited(0), "\(command.errors)")
  }

  @Test(arguments: [
    (["--timeout", "1s"], "is not done after 1 s"),
    (["--stalled-after", "1s"], "has stalled: no progress for 1 s"),
  ])
  func `T-21: give up a session without progress`(limit: [String], sentence: String) throws {
    let server = try PlainWebServer.tenant(
      PlainWebServer.Answer(body: #"{"id":"s","status":{"state":"POTENTIAL_ROLES_PROCESSING"}}"#))
    let command = try CompletedCommand(
      running: RolesiftBinary.path, ["sessions", "wait", "s"] + limit,
      environment: [
        "SAIL_BASE_URL": server.address, "SAIL_CLIENT_ID": "id", "SAIL_CLIENT_SECRET": "secret",
      ])
    #expect(command.status == .exited(1))
    #expect(command.errors.contains(sentence))
  }
}
