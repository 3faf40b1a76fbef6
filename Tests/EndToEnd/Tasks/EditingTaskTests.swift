import FoundationEssentials
import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Task 3, naming a role` {
  @Test(arguments: TaskTenant.Kind.allCases)
  func `changes name, description and saved state at once`(kind: TaskTenant.Kind) throws {
    let tenant = try TaskTenant(kind)
    let player = try tenant.review("--fresh")
    try player.terminal.openFirstRole()

    try player.press("e", until: "nothing sent yet")
    try player.press(.control("s"), until: "do not save")
    try player.type("Sales desk")
    try player.press(.tab)
    try player.enter("What they need", until: "saved, not provisioned")
    try player.terminal.waitUntil(contains: "› Sales desk")
    let role = try #require(try tenant.roles().first { $0.name == "Sales desk" })
    #expect(role.saved && role.description == "What they need")
    let changes = tenant.requests.count { $0.hasPrefix("patch") }
    try TaskTable().expect("T3", on: kind, keys: player.keyCount, requests: changes)
  }
}
