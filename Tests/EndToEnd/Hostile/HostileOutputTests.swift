import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5)))
struct `The output about a tenant whose every text is hostile` {
  private let organization: HostileOrganization
  private let roleID: String

  init() throws {
    organization = try HostileOrganization(HostileText.text)
    _ = try organization.open()
    let roles = try CompletedCommand(
      running: RolesiftBinary.path,
      ["roles", "--local", organization.database, "--output", "json"])
    let found = try JSONDecoder().decode([Reference].self, from: Data(roles.output.utf8))
    roleID = try #require(found.first?.id)
  }

  @Test(arguments: ["table", "json", "jsonl", "csv"])
  func `is harmless on a terminal`(form: String) throws {
    for command in [
      ["sessions"], ["roles"], ["roles", "show", roleID], ["entitlements", roleID],
      ["identities", roleID], ["excluded", roleID], ["applications", roleID], ["saved"],
      ["entitlements", roleID, "--names"], ["roles", "attributes", roleID],
      ["distribution", roleID],
    ] {
      let terminal = try PseudoTerminal.rolesift(
        command + ["--local", organization.database, "--output", form], columns: 120)
      #expect(try terminal.waitForExit() == .exited(0))
      #expect(HostileText.traces(in: terminal.rawOutput) == [], "\(command)")
    }
  }

  @Test func `has a line for each row of a table`() throws {
    let terminal = try PseudoTerminal.rolesift(
      ["entitlements", roleID, "--local", organization.database], columns: 120)
    try terminal.waitForExit()
    let lines = String(decoding: terminal.rawOutput, as: UTF8.self).split(separator: "\r\n")
      .filter { !$0.hasPrefix("rolesift: No room for") }
    #expect(lines.count == 1 + organization.entitlementNames.count, "\(terminal.screen)")
  }

  @Test func `would be noticed if it were not harmless`() {
    let traces = HostileText.traces(in: Array(HostileText.text(0).utf8))
    for trace in ["U+9B", "U+85", "U+202E", "U+200B", "U+7", "CSI 1337", "CSI 6", "ESC ]"] {
      #expect(traces.contains(trace), "\(traces)")
    }
  }

  /// A program that reads the output has to find the exact text.
  @Test func `is exact in a pipe`() throws {
    let command = try CompletedCommand(
      running: RolesiftBinary.path,
      ["entitlements", roleID, "--local", organization.database, "--output", "json"])
    let rows = try JSONDecoder().decode([Row].self, from: Data(command.output.utf8))
    let names = rows.map { Array($0.entitlementRef.name.unicodeScalars) }
    #expect(Set(names) == Set(organization.entitlementNames.map { Array($0.unicodeScalars) }))
  }

  @Test func `is harmless in what is said about mistakes`() throws {
    let text = String(HostileText.text(3).prefix(2_000))
    try organization.folder.write(
      "identityId,entitlementId\n\"\(text)\",x\n", to: "csv/assignments.csv")
    for arguments in [
      ["import", organization.folder.path(of: "csv"), "--into", organization.folder.path(of: "x")],
      ["import", text, "--into", text], ["sessions", "--local", text],
      ["roles", "show", text, "--local", organization.database],
      ["roles", "--local", organization.database, "--filter", text],
      ["roles", "--local", organization.database, "--sort", text],
      ["sessions", "--tenant", text], ["sessions", "--env", text], [text], ["--\(text)"],
      ["demo", "--theme", text], ["demo", "--size", text],
    ] {
      let terminal = try PseudoTerminal.rolesift(arguments)
      #expect(try terminal.waitForExit() != .exited(0), "\(arguments.first ?? "")")
      #expect(HostileText.traces(in: terminal.rawOutput) == [], "\(arguments.first ?? "")")
    }
  }

  private struct Reference: Decodable {
    let id: String
  }

  private struct Row: Decodable {
    let entitlementRef: Named
    struct Named: Decodable {
      let name: String
    }
  }
}
