import FoundationEssentials
import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Task 2, excluding what is rare` {
  @Test(arguments: TaskTenant.Kind.allCases)
  func `takes a preview, one change, and one key to undo it`(kind: TaskTenant.Kind) throws {
    let tenant = try TaskTenant(kind)
    let player = try tenant.review("--fresh")
    let role = try tenant.role(on: player.terminal.openFirstRole())
    let entitlements = try JSONDecoder().decode(
      [Held].self,
      from: Data(
        tenant.run("entitlements", role.id, "--all", "--output", "json").utf8))
    // An application that has popular entitlements, too.
    let application = try #require(
      entitlements.first {
        $0.popularity >= 40 && $0.applicationName != entitlements[0].applicationName
      }
    ).applicationName
    let excluded = entitlements.count { $0.popularity < 40 || $0.applicationName == application }
    try #require(excluded < entitlements.count)
    try player.press("4", "0", "%")
    try player.terminal.waitUntil(contains: "threshold 40 %")
    try player.press("t", until: " marked")
    try player.press("/", until: "text in names")
    try player.enter(application, until: " 1 of ")
    #expect(player.terminal.screen.currentRow?.contains(application) == true)
    try player.press("=")
    try player.press("x", until: "Exclude \(excluded) entitlements?")
    let effect = try player.terminal.waitUntil(
      contains: "Unchanged on the tenant since you opened it.")
    #expect(
      effect.lines.contains {
        $0.hasSuffix("\(entitlements.count)  →       \(entitlements.count - excluded)")
      },
      "\(effect)")
    try player.press(.enter)
    try player.terminal.waitUntil("what is left") {
      $0.entitlementCount == entitlements.count - excluded && $0.excludedCount == excluded
    }
    try player.press("u")
    try player.terminal.waitUntil("all entitlements") {
      $0.entitlementCount == entitlements.count && $0.excludedCount == 0
    }
    let changes = tenant.requests.count { $0 == "updateEntitlementsPotentialRole" }
    try TaskTable().expect("T2", on: kind, keys: player.keyCount, requests: changes)
  }

  private struct Held: Decodable {
    let popularity: Double
    let applicationName: String
  }
}
