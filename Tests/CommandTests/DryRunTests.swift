import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A dry run of a read` {
  /// Nobody listens there, so no request could be answered.
  private let variables = [
    "HOME": "/nonexistent", "SAIL_BASE_URL": "http://127.0.0.1:1", "SAIL_CLIENT_ID": "id",
    "SAIL_CLIENT_SECRET": "not-to-be-seen",
  ]

  /// The arguments that a shell passes to curl.
  private func arguments(of script: String) throws -> [String] {
    let curl = #"curl() { printf '%s\n' "$@"; }; SAIL_TOKEN=t0ken; SESSION_ID=s1; "#
    let shell = try CompletedCommand(
      running: "/bin/sh", ["-c", curl + "SAIL_BASE_URL=http://served; " + script])
    #expect(shell.status == .exited(0))
    #expect(shell.errors == "")
    return shell.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["sessions"], "role-mining-sessions?offset=0&limit=50&count=true"),
    (["sessions", "show", "s1"], "role-mining-sessions/s1"),
    (["sessions", "show", "s1", "--status"], "role-mining-sessions/s1/status"),
    (["roles", "--all"], "role-mining-potential-roles?offset=0&limit=250&count=true"),
    (["roles", "show", "r1"], "role-mining-potential-roles/r1"),
    (["roles", "attributes", "r1"], "role-mining-potential-roles/r1"),
    (["saved"], "role-mining-potential-roles/saved?offset=0&limit=50&count=true"),
    (
      ["usage", "r1", "--source", "a/b"],
      "role-mining-potential-roles/r1/sources/a%2Fb/identityUsage?offset=0&limit=50&count=true"
    ),
    (
      ["distribution", "r1"],
      "role-mining-sessions/s1/potential-roles/r1/entitlement-popularity-distribution"
        + "?includeCommonAccess=true"
    ),
    (
      ["identities", "r1", "--session", "s1"],
      "role-mining-sessions/s1/potential-roles/r1/identities?offset=0&limit=50&count=true"
    ),
  ])
  func `shows the request and sends nothing`(command: [String], target: String) throws {
    let shown = try CompletedCommand(
      running: RolesiftBinary.path, command + ["--dry-run"], environment: variables)
    #expect(shown.status == .exited(0))
    #expect(!shown.output.contains("not-to-be-seen"))
    #expect(shown.errors.contains("Dry run: nothing is sent."))
    let arguments = try arguments(of: shown.output)
    #expect(arguments.last == "http://127.0.0.1:1/v2024/\(target)")
    #expect(arguments.contains("Authorization: Bearer t0ken"))
    #expect(arguments.contains("X-SailPoint-Experimental: true"))
  }

  @Test(arguments: ["entitlements", "excluded", "identities", "applications", "distribution"])
  func `explains in a comment how to find the session of a role`(command: String) throws {
    let shown = try Program.run(command, "r1", "--dry-run", variables: variables)
    let comments = shown.output.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      comments.first == "# First read the role; its session.id is SESSION_ID:")
    #expect(comments.last == "#   'http://127.0.0.1:1/v2024/role-mining-potential-roles/r1'")
    let address = try #require(arguments(of: shown.output).last)
    #expect(address.hasPrefix("http://127.0.0.1:1/v2024/role-mining-sessions/s1/"))
  }

  @Test func `passes a filter on unchanged`() throws {
    let shown = try Program.run(
      "roles", "--filter", #"name eq "O'Brien $(id)""#, "--dry-run", variables: variables)
    let address = try #require(arguments(of: shown.output).last)
    #expect(address.contains("?filters=name%20eq%20%22O%27Brien%20%24%28id%29%22&"))
  }

  @Test func `takes the address of a local tenant from its server`() throws {
    let shown = try Program.run("sessions", "--local", "no.db", "--dry-run")
    #expect(shown.status == .exited(0))
    #expect(shown.errors.contains("'rolesift serve no.db'"))
    #expect(try arguments(of: shown.output).last?.hasPrefix("http://served/v2024/") == true)
  }
}
