import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Text from outside` {
  private static let hostile = "=1+1 \u{1B}[31m red \u{202E} back \u{9B}7m"
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant(AccessFiles(lastName: Self.hostile))
  }

  @Test(arguments: ["table", "csv", "json", "jsonl"])
  func `never drives a terminal`(form: String) throws {
    let terminal = try Program.start(
      "entitlements", tenant.roleID, "--local", tenant.path, "--output", form, columns: 400)
    #expect(try terminal.waitForExit() == .exited(0))
    let raw = String(decoding: terminal.rawOutput, as: UTF8.self)
    let forbidden: Set<Unicode.Scalar> = ["\u{1B}", "\u{202E}", "\u{9B}"]
    let progress = raw.replacing("\u{1B}[K", with: "")
    #expect(raw.contains("1+1"))
    #expect(!progress.unicodeScalars.contains(where: forbidden.contains))
  }

  @Test func `runs nothing in a spreadsheet and drives no terminal from CSV`() throws {
    let command = try tenant.run("entitlements", tenant.roleID, "--output", "csv")
    let spelled = #"'=1+1 \u001b[31m red \u202e back \u009b7m"#
    #expect(command.output.contains("\(spelled),Directory"))
  }

  @Test func `means the same in JSON`() throws {
    let json = try tenant.run("entitlements", tenant.roleID, "--output", "json").output
    #expect(try JSONField.rows(json).contains { $0["name"] == .text(Self.hostile) })
    #expect(json.utf8.allSatisfy { $0 < 0x7F })
  }
}
