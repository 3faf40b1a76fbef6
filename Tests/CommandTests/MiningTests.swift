import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command mine` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  @Test(arguments: [
    (
      ["--min-identities", "30", "--prune-threshold", "90"],
      "no group of 30 or more identities with access more similar than by chance at a prune threshold of 90. Try a "
        + "lower --min-identities or --prune-threshold."
    ),
    (["--min-identities", "30", "--prune-threshold", "0"], "Try a lower --min-identities."),
    (
      ["--criteria", "attributes.department:Nowhere"],
      "matches no identities."
    ),
  ])
  func `says what it tried and what to change when it finds no role`(
    arguments: [String], words: String
  ) throws {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, ["mine", "--local", tenant.path] + arguments)
    #expect(command.status == .exited(0))
    #expect(command.errors.contains(words), "\(command.errors)")
    let json = try CompletedCommand(
      running: RolesiftBinary.path, ["mine", "--local", tenant.path, "-o", "json"] + arguments)
    #expect(json.output == "[\n]\n" || json.output == "[]\n", "\(json.output)")
    #expect(json.errors.contains(words))
  }

  @Test func `gives no advice where it finds one`() throws {
    let command = try tenant.run("mine", "--min-identities", "5")
    #expect(!command.errors.contains("Try"))
  }
}
