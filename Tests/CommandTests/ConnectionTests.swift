import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The connection to a tenant` {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func variables(_ address: String) -> [String: String] {
    [
      "HOME": home.path, "SAIL_BASE_URL": address, "SAIL_CLIENT_ID": "id",
      "SAIL_CLIENT_SECRET": "not-to-be-seen",
    ]
  }

  @Test func `is reported missing without settings, with a hint at the demo`() throws {
    let command = try Program.run("sessions", variables: ["HOME": home.path])
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("SAIL_BASE_URL"))
    #expect(command.errors.contains("rolesift demo"))
  }

  @Test(arguments: ["http://acme.example.com", "https://a b", "https://acme:99999", "ftp://acme"])
  func `is refused for an invalid address`(address: String) throws {
    let command = try Program.run("sessions", variables: variables(address))
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("SAIL_BASE_URL"))
    #expect(command.errors.contains("Invalid tenant address"))
  }

  @Test func `ends with 4 if no server listens`() throws {
    let command = try Program.run("sessions", variables: variables("http://127.0.0.1:1"))
    #expect(command.status == .exited(4))
    #expect(command.output == "")
    #expect(command.errors.contains("127.0.0.1:1 refuses connections"))
  }

  @Test func `ends with 1 at a server that is not a tenant`() throws {
    let server = try PlainWebServer { _ in .init(type: "text/html", body: "<html>Welcome</html>") }
    let command = try Program.run("sessions", variables: variables(server.address))
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("Check that the address is the API's."))
    #expect(!command.errors.contains("not-to-be-seen"))
  }

  @Test func `ends with 1 if only the login works`() throws {
    let server = try PlainWebServer.tenant(.init(type: "text/html", body: "<html>Welcome</html>"))
    let command = try Program.run("sessions", variables: variables(server.address))
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("The answer is a web page, not JSON."))
  }

  @Test func `ends with 3 and names the scope if the login may not read`() throws {
    let server = try PlainWebServer.tenant(
      .init(status: "403 Forbidden", body: #"{"trackingId":"abc","messages":[]}"#))
    let command = try Program.run("sessions", variables: variables(server.address))
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("tracking id abc"))
    #expect(command.errors.contains("iai:access-modeling:read"))
  }

  @Test(arguments: [
    ("sp:scopes:all", "roles", "The token has the required scope, but the user's level is too low"),
    (
      "iai:access-modeling:read", "roles",
      "The token has the required scope, but the user's level is too low"
    ),
    ("iai:access-modeling:read", "save", "token lacks the scope iai:access-modeling:manage"),
    ("sp:scopes:default", "roles", "The token needs the scope iai:access-modeling:read"),
  ])
  func `names what the login lacks and nothing that it has`(
    scope: String, command: String, words: String
  ) throws {
    let server = try PlainWebServer { request in
      guard !request.contains("/oauth/token") else {
        return .init(body: #"{"access_token":"t","expires_in":700,"scope":"\#(scope)"}"#)
      }
      let isChange = request.hasPrefix("PATCH")
      guard command == "save", !isChange else { return .init(status: "403 Forbidden", body: "{}") }
      return .init(body: #"{"id":"r1","name":"Clerk","saved":false}"#)
    }
    let arguments = command == "save" ? ["roles", "save", "r1", "--yes"] : ["roles"]
    let run = try CompletedCommand(
      running: RolesiftBinary.path, arguments, environment: variables(server.address))
    #expect(run.status == .exited(3))
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `names the user levels that an operation is for`() throws {
    let server = try PlainWebServer { request in
      request.contains("/oauth/token")
        ? .init(body: #"{"access_token":"t","expires_in":700,"scope":"sp:scopes:all"}"#)
        : .init(status: "403 Forbidden", body: "{}")
    }
    let command = try Program.run(
      "applications", "r1", "--session", "s1", variables: variables(server.address))
    #expect(command.errors.contains("Required: ORG_ADMIN."), "\(command.errors)")
  }

  @Test func `is reported as unavailable at a maintenance page`() throws {
    let server = try PlainWebServer.tenant(
      .init(status: "503 Service Unavailable", type: "text/html", body: "<html>Back soon</html>"))
    let command = try Program.run("roles", variables: variables(server.address))
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("It is unavailable"))
    #expect(!command.errors.contains("address"))
  }

  @Test(arguments: [
    (["sessions", "show", "s1"], "'rolesift sessions' lists the sessions"),
    (["roles", "show", "r1"], "'rolesift roles' lists the potential roles"),
    (
      ["identities", "r1", "--session", "s1"],
      "'rolesift roles --output csv' lists the potential roles and their sessions"
    ),
    (
      ["usage", "r1", "--source", "x"],
      "'rolesift entitlements ROLE-ID --output csv' the sources as sourceId"
    ),
  ])
  func `gives advice that fits what is missing`(arguments: [String], words: String) throws {
    let server = try PlainWebServer.tenant(.init(status: "404 Not Found", body: "{}"))
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments, environment: variables(server.address))
    #expect(command.status == .exited(3))
    #expect(command.errors.contains(words), "\(command.errors)")
  }

  @Test func `gives no advice on ids where none was given`() throws {
    let server = try PlainWebServer.tenant(.init(status: "404 Not Found", body: "{}"))
    let command = try Program.run("roles", variables: variables(server.address))
    #expect(command.errors.contains("--api-version"))
    #expect(!command.errors.contains("the ids"), "\(command.errors)")
  }

  @Test func `is refused for an address with a path before a secret is sent`() throws {
    let server = try PlainWebServer.tenant(.init(body: "[]"))
    let command = try Program.run("roles", variables: variables(server.address + "/app/home"))
    #expect(
      command.errors.hasPrefix("rolesift: The tenant's address in SAIL_BASE_URL has the path"))
    let dropped = try Program.run("roles", variables: variables(server.address + "/ui/d/dashboard"))
    #expect(dropped.status == .exited(0))
    #expect(dropped.errors == "rolesift: No rows.\n")
  }

  @Test func `loses no other rows because of an unreadable one`() throws {
    let server = try PlainWebServer.tenant(.init(body: #"[{"id":"a","name":"A"},{"name":"B"}]"#))
    let command = try Program.run(
      "roles", "--output", "csv", variables: variables(server.address))
    #expect(command.status == .exited(1))
    #expect(command.output.split(separator: "\n").count == 2)
    #expect(command.errors.contains("1 row is unreadable and omitted ('id': "))
  }

  @Test func `survives an interruption of mining`() throws {
    let server = try PlainWebServer.tenant { request in
      // The newest sessions are read before another one is created.
      let isList = request.contains("sorters=")
      return .init(body: isList ? "[]" : #"{"id":"s1","identityCount":7}"#)
    }
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["mine"], columns: 160, environment: variables(server.address))
    try terminal.waitUntil(contains: "Mining 7 identities")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(130))
    #expect(terminal.screen.contains("A session that was created continues in the tenant"))
  }

  @Test func `requires an existing tenant file`() throws {
    let missing = try Program.run("sessions", "--local", home.path(of: "no.db"))
    #expect(missing.status == .exited(1))
    #expect(missing.errors.contains("does not exist"))
    let text = try home.write("no database", to: "text.db")
    let wrong = try Program.run("sessions", "--local", text)
    #expect(wrong.status == .exited(1))
    #expect(wrong.errors.contains("is not a SQLite file"))
    #expect(try home.read("text.db") == "no database")
    let folder = try Program.run("check", "roles", "--local", home.path)
    #expect(folder.status == .exited(1))
    #expect(
      folder.errors.contains("is a folder, and a Rolesift tenant is a file. 'rolesift import"))
  }

  @Test func `is examined by the doctor without showing the secret`() throws {
    let command = try Program.run("doctor", variables: variables("http://127.0.0.1:1"))
    #expect(command.status == .exited(4))
    #expect(command.output.contains("http://127.0.0.1:1, from SAIL_BASE_URL"))
    #expect(command.output.contains("login  FAILED."))
    #expect(!command.output.contains("not-to-be-seen"))
  }
}
