import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Task 1, the entitlements of the best role` {
  @Test(arguments: TaskTenant.Kind.allCases)
  func `shows the best role that is neither decided on nor saved`(kind: TaskTenant.Kind) throws {
    let tenant = try TaskTenant(kind)
    let best = try tenant.roles()
    try #require(best.count > 3 && best.allSatisfy { !$0.saved })
    try tenant.run("roles", "save", best[0].id, "--yes")
    // The journal knows a tenant of this machine by its address, so that all goes through the gate.
    let gate = try tenant.port.map(RequestGate.init(to:))
    let before = try tenant.review("--fresh", at: gate?.address)
    try before.terminal.waitUntil(contains: "Role mining sessions")
    try before.press("g", "r")
    try before.terminal.waitUntil("the best role") { $0.currentName == best[0].name }
    try before.press("j")
    try before.press("a", until: "Accepted \(best[1].name)")
    try before.press(.control("c"))
    #expect(try before.terminal.waitForExit() == .exited(0))

    gate?.close()
    let requestsBefore = tenant.requests.count
    let player = try tenant.review("--fresh", at: gate?.address)
    try player.terminal.waitUntil(contains: "Role mining sessions")
    try player.press("g", "b")
    try player.terminal.waitUntil("the entitlements of the role") {
      $0.hasRow && $0.contains("› \(best[2].name)") && $0.contains("new grants")
    }
    let needed = ["oauth/token", "getAllPotentialRoleSummaries", "getEntitlementsPotentialRole"]
    let requests = Set(tenant.requests.dropFirst(requestsBefore)).intersection(needed)
    if let gate { #expect(gate.namesSinceClosed == ["token", "list", "entitlements"]) }
    try TaskTable().expect("T1", on: kind, keys: player.keyCount, requests: requests.count)
  }
}
