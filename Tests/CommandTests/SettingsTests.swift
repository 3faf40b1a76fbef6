import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Settings` {
  private let home: TemporaryFolder
  private let server: PlainWebServer

  init() throws {
    home = try TemporaryFolder()
    server = try PlainWebServer { request in
      if request.contains("/oauth/token") {
        return .init(
          body: #"{"access_token":"t","expires_in":700,"scope":"iai:access-modeling:read"}"#)
      }
      return .init(body: #"[{"id":"r1","name":"Clerk"}]"#)
    }
  }

  private func write(_ lines: String..., mode: Int = 0o600) throws {
    let text = "profiles:\n  north:\n    tenant: \(server.address)\n    client_id: id\n"
    let path = try home.write(
      text + lines.map { "    \($0)\n" }.joined(), to: ".config/rolesift/settings.yaml")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func run(_ arguments: String...) throws -> CompletedCommand {
    try CompletedCommand(
      running: RolesiftBinary.path, arguments, environment: ["HOME": home.path], folder: home.path)
  }

  @Test func `of a profile provide the tenant, and its secret from a command`() throws {
    try write("secret_command: [echo, s3cret]")
    let command = try run("roles", "list", "--output", "csv")
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.output.contains("Clerk"))
  }

  @Test func `are all shown by the doctor, each with its origin`() throws {
    try write("client_secret: s3cret", "requests_per_10_seconds: 30", "api_version: v2025")
    let command = try run("doctor", "--read-only")
    let place = "from ~/.config/rolesift/settings.yaml (north)"
    for line in [
      "north, \(place)", "\(server.address), \(place)", "v2025, \(place)",
      "yes, from --read-only", "30 requests in 10 seconds, \(place)", "6 characters, \(place)",
      "settings.yaml, mode 600", "proxy", "iai:access-modeling:read", "changing",
      "token lacks the scope iai:access-modeling:manage", "28 of 30",
    ] {
      #expect(command.output.contains(line), "\(line)\n\(command.output)")
    }
    #expect(command.status == .exited(0))
  }

  @Test func `are available as JSON`() throws {
    try write("client_secret: s3cret")
    let rows = try JSONField.rows(try run("doctor", "-o", "json").output)
    let profile = rows.first { $0["name"] == .text("profile") }
    #expect(profile?["section"] == .text("Settings"))
    #expect(rows.allSatisfy { $0["failed"] == .flag(false) })
  }

  @Test func `of a profile refuse changes`() throws {
    try write("client_secret: s3cret", "read_only: true")
    let command = try run("roles", "save", "r1", "--yes")
    #expect(command.status == .exited(2), "\(command.output)\(command.errors)")
    #expect(command.errors.contains("Changes are off"))
  }

  @Test func `with a secret that others may read are refused with the command that fixes it`()
    throws
  {
    try write("client_secret: s3cret", mode: 0o644)
    let command = try run("sessions", "list")
    #expect(command.status == .exited(2))
    #expect(
      command.errors.contains("Run: chmod 600 '\(home.path)/.config/rolesift/settings.yaml'"))
  }

  @Test func `with an error are refused with its line`() throws {
    try write("client_secert: s3cret")
    let command = try run("sessions", "list")
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("settings.yaml:5: Unknown setting 'client_secert'."))
    #expect(command.errors.contains("Did you mean 'client_secret'?"))
    #expect(!command.errors.contains("s3cret") && !command.errors.contains("rolesift demo"))
  }

  @Test func `take the secret from an open descriptor`() throws {
    let secret = try home.write("s3cret\n", to: "secret")
    let line = "'\(try RolesiftBinary.path)' roles list --tenant \(server.address) --client-id id"
    let command = try CompletedCommand(
      running: "/bin/sh", ["-c", "\(line) --secret-fd 3 -o csv 3< '\(secret)'"],
      environment: ["HOME": home.path])
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.output.contains("Clerk"))
  }

  @Test func `show a request without asking for the secret`() throws {
    try write("secret_command: 'touch \"$HOME/asked\"; echo s3cret'")
    let command = try run("roles", "list", "--dry-run")
    #expect(command.status == .exited(0), "\(command.errors)")
    #expect(command.output.contains(server.address))
    #expect(!FileManager.default.fileExists(atPath: home.path(of: "asked")))
  }
}
