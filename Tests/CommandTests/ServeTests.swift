import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command serve` {
  let tenant: MinedTenant
  let server: PseudoTerminal
  let variables: [String: String]

  init() throws {
    tenant = try MinedTenant()
    (server, variables) = try Self.serve(tenant)
  }

  /// Serves a tenant.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - options: Further options of the command.
  /// - Returns: The program, and what a shell has to export for it.
  /// - Throws: `WaitFailure`.
  static func serve(
    _ tenant: MinedTenant, _ options: String...
  ) throws -> (server: PseudoTerminal, variables: [String: String]) {
    let server = try PseudoTerminal(
      RolesiftBinary.path, ["serve", tenant.path] + options, columns: 160, environment: [:])
    let screen = try server.waitUntil(contains: "export SAIL_CLIENT_SECRET=")
    let exports = screen.lines.compactMap { line -> (String, String)? in
      let words = line.split(separator: " ")
      guard words.count == 2, words[0] == "export" else { return nil }
      let parts = words[1].split(separator: "=", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
    let variables = Dictionary(uniqueKeysWithValues: exports).merging(
      ["HOME": tenant.folder.path]
    ) { own, _ in own }
    return (server, variables)
  }

  @Test(arguments: ["v2024", "v2025", "v2026", "beta", "v1"])
  func `serves reads over HTTP in every version`(version: String) throws {
    let command = try Program.run(
      "roles", "--api-version", version, "--output", "json", variables: variables)
    #expect(command.status == .exited(0))
    #expect(try JSONField.rows(command.output).first?["id"] == .text(tenant.roleID))
  }

  @Test func `creates a session and mines it`() throws {
    let command = try Program.run(
      "mine", "--min-identities", "5", "--output", "json", variables: variables)
    #expect(command.status == .exited(0))
    #expect(try JSONField.rows(command.output).count == 1)
  }

  @Test func `refuses a wrong secret`() throws {
    let wrong = variables.merging(["SAIL_CLIENT_SECRET": "wrong"]) { _, new in new }
    let command = try Program.run("roles", variables: wrong)
    #expect(command.status == .exited(3))
    #expect(command.errors.contains("Bad client credentials"))
    #expect(command.errors.contains("rolesift doctor"))
  }

  @Test func `refuses what the token does not allow`() throws {
    let command = try Program.run("roles", "show", "nosuch", variables: variables)
    #expect(command.status == .exited(3))
  }

  @Test func `passes the doctor's checks`() throws {
    let command = try Program.run("doctor", variables: variables)
    #expect(command.status == .exited(0))
    #expect(command.output.contains("accepted as Local analyst"))
    #expect(command.output.contains("iai:access-modeling:read"))
    #expect(command.output.contains("answered with 1 potential role in "))
  }

  @Test func `lets those who manage role mining read its surroundings`() throws {
    let command = try Program.run("doctor", "-o", "json", variables: variables)
    let rows = try JSONField.rows(command.output).filter {
      $0["section"] == .text("Beside role mining")
    }
    #expect(rows.count == 10)
    for row in rows {
      guard case .text(let words)? = row["value"] else { continue }
      #expect(words.hasPrefix("allowed"), "\(row)")
    }
  }

  @Test func `is logged into a private file, without secrets`() throws {
    let log = tenant.folder.path(of: "rolesift.log")
    _ = try Program.run("roles", "--log", log, variables: variables)
    let text = try tenant.folder.read("rolesift.log")
    let secret = try #require(variables["SAIL_CLIENT_SECRET"])
    let mode = try FileManager.default.attributesOfItem(atPath: log)[.posixPermissions] as? Int
    #expect(text.contains("getAllPotentialRoleSummaries"))
    #expect(text.contains("status=200"))
    #expect(!text.contains(secret))
    #expect(mode == 0o600)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends cleanly on a signal`(signal: Int32) throws {
    server.send(signal: signal)
    #expect(try server.waitForExit() == .exited(0))
    #expect(try Program.run("roles", variables: variables).status == .exited(4))
  }

  @Test func `reports a port in use`() throws {
    let port = try #require(variables["SAIL_BASE_URL"]?.split(separator: ":").last)
    let command = try Program.run("serve", tenant.path, "--port", String(port))
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("Cannot listen on 127.0.0.1, port \(port)"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `The command serve for role mining only` {
  @Test func `tells the doctor what each missing scope would allow`() throws {
    let tenant = try MinedTenant()
    let (server, variables) = try `The command serve`.serve(tenant, "--scope", "mining")
    let command = try Program.run("doctor", "-o", "json", variables: variables)
    server.send(signal: SIGTERM)
    let rows = try JSONField.rows(command.output).filter {
      $0["section"] == .text("Beside role mining")
    }
    #expect(rows.count == 10)
    #expect(rows.first?["value"] == .text("allowed with any token"))
    let policies = try #require(rows.first { $0["name"] == .text("conflicts by policies") })
    #expect(
      policies["value"]
        == .text("not allowed: it needs the scope idn:sod-policy:read or idn:sod-policy:manage."))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A user of a low level` {
  @Test func `is told what the level is too low for, once`() throws {
    let tenant = try MinedTenant()
    let (server, variables) = try `The command serve`.serve(tenant, "--user-level", "user")
    defer { server.send(signal: SIGTERM) }
    let doctor = try Program.run("doctor", "-o", "json", variables: variables)
    let rows = try JSONField.rows(doctor.output)
    func value(_ name: String) -> JSONField? { rows.first { $0["name"] == .text(name) }?["value"] }
    #expect(
      value("reading")
        == .text(
          "allowed, but the user level USER may be too low for: a single potential role (needs "
            + "ORG_ADMIN, ROLE_ADMIN or ROLE_SUBADMIN); its applications, the names of its "
            + "entitlements (needs ORG_ADMIN)"))
    #expect(
      value("changing")
        == .text(
          "allowed, but the user level USER may be too low for: renaming, describing and saving "
            + "potential roles (needs ORG_ADMIN, ROLE_ADMIN or ROLE_SUBADMIN)"))
    let refused = try Program.run("roles", "show", tenant.roleID, variables: variables)
    #expect(refused.status == .exited(3))
    #expect(refused.errors.split(separator: "ORG_ADMIN").count == 2, "\(refused.errors)")
    #expect(refused.errors.hasSuffix(" can raise the user's level.\n"), "\(refused.errors)")
  }
}
