import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Pasted text with blanks and line ends around it` {
  let tenant: MinedTenant

  init() throws {
    tenant = try MinedTenant()
  }

  @Test(arguments: [
    ["sessions", "show", "S"], ["sessions", "set", "S", "--name", "Team"],
    ["sessions", "wait", "S"], ["sessions", "create", "--identity", "u1", "--name", "Some"],
    ["sessions", "create", "--email-recipient", "u1"],
    ["sessions", "create", "--criteria", "name:Person"],
    ["roles", "--session", "S"], ["roles", "--filter", "quality ge 0"],
    ["roles", "--sort", "-quality"],
    ["roles", "show", "R"], ["roles", "show", "R", "--session", "S"], ["roles", "save", "R", "R"],
    ["roles", "rename", "R", "Clerks"], ["roles", "exclude", "R", "e1", "e2"],
    ["roles", "exclude", "R", "--application", "Directory"],
    ["roles", "exclude", "R", "--name", "Read"],
    ["roles", "provision", "R", "--name", "Clerks", "--owner", "u1"], ["roles", "attributes", "R"],
    ["entitlements", "R"], ["identities", "R"], ["usage", "R", "--source", "s1"],
  ])
  func `has the same effect as without them`(arguments: [String]) throws {
    let session = try #require(
      try JSONField.rows(tenant.run("sessions", "-o", "json").output).first?["id"])
    guard case .text(let sessionID) = session else { return }
    let words = arguments.map { ["S": sessionID, "R": tenant.roleID][$0] ?? $0 }
    let commands = ["sessions", "roles", "entitlements", "identities", "usage"]
    let verbs = [
      "show", "set", "wait", "create", "save", "rename", "exclude", "provision", "attributes",
    ]
    let pasted = words.enumerated().map { place, word in
      place == 0 && commands.contains(word) || place == 1 && verbs.contains(word)
        || word.hasPrefix("--")
        ? word : " \t\(word) \r\n"
    }
    let isChange = ["set", "create", "save", "rename", "exclude", "provision"].contains(words[1])
    let outputs = try [words, pasted].map { words in
      try CompletedCommand(
        running: RolesiftBinary.path,
        words + ["--local", tenant.path] + (isChange ? ["--dry-run"] : []))
    }
    #expect(outputs[0].status == .exited(0), "\(outputs[0].errors)")
    #expect(outputs[1].status == .exited(0), "\(outputs[1].errors)")
    #expect(outputs[0].output == outputs[1].output)
  }
}
