import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Task 4, provisioning a role` {
  @Test(arguments: TaskTenant.Kind.allCases)
  func `shows what goes in, asks for the name, and is followed to the end`(
    kind: TaskTenant.Kind
  ) throws {
    let tenant = try TaskTenant(kind)
    let player = try tenant.review("--fresh")
    let shown = try player.terminal.openFirstRole()
    let count = try #require(shown.entitlementCount)
    let role = try tenant.role(on: shown).name

    try player.press("p")
    try player.terminal.waitUntil("what would be created") {
      $0.contains("Provision   nothing sent yet")
        && $0.contains("\(count) entitlements in the role")
    }
    try player.press(.tab, .tab)
    try player.type("Ana ")
    try player.terminal.waitUntil("owners of that name only") { screen in
      let owners = screen.lines.filter { $0.contains("@") }
      return !owners.isEmpty && owners.allSatisfy { $0.dropFirst(3).hasPrefix("Ana ") }
    }
    try player.enter("", until: "✓")
    try player.press(.enter)
    try player.terminal.acceptConflicts(until: "Type the role's name to create it: \(role)")
    try player.enter(role, until: "provisioning")
    try player.terminal.waitUntil("the created role", within: 120) {
      $0.contains("grants   provisioned") && $0.contains("Created the role \(role)")
    }
    let changes = tenant.requests.count { $0 == "createPotentialRoleProvisionRequest" }
    try TaskTable().expect("T4", on: kind, keys: player.keyCount, requests: changes)
  }
}
