import PseudoTerminal
import Testing

extension ReviewWalk {
  func markRows() throws {
    let all = try entitlementCount()
    try terminal.press(.space, until: "1 marked")
    // The cursor went on to the second row, so the range ends at the fourth.
    try terminal.press("v", "j", "j")
    try press("v", until: "four marked rows") {
      $0.contains("4 marked") && $0.markedNames.count == 4
    }
    try press("-", until: "no marks") { !$0.contains(" marked") }
    try terminal.press("*", until: "\(all) marked")
    try press("-", until: "no marks") { !$0.contains(" marked") }
  }

  func markBelowThreshold() throws {
    let all = try entitlementCount()
    try terminal.press("4", "0", "%")
    let raised = try terminal.waitUntil(contains: "threshold 40 %")
    let kept = try #require(raised.number(after: "keeps "))
    #expect(0 < kept && kept < all)
    try terminal.press("t", until: "\(all - kept) marked")
    // The preview is where to exclude them; this analyst changes their mind.
    try terminal.press("x", until: "Exclude \(all - kept) entitlements?")
    try press(.escape, until: "the list again") { $0.contains("keeps \(kept) of \(all)") }
    try press("-", until: "no marks") { !$0.contains(" marked") }
    try terminal.press("0", "%")
    try terminal.waitUntil(contains: "threshold 0 %")
  }

  func leaveOutAndUndo() throws {
    let all = try entitlementCount()
    let row = try #require(terminal.screen.currentRow)
    try press("x", until: "what leaving it out leads to") { preview in
      preview.contains("Exclude 1 entitlement?   nothing sent yet")
        && preview.contains("Unchanged on the tenant since you opened it.")
        && preview.lines.contains { $0.hasSuffix("\(all)  →       \(all - 1)") }
    }
    try press(.enter, until: "one entitlement fewer") {
      $0.entitlementCount == all - 1 && $0.excludedCount == 1 && $0.contains("u undoes it.")
        && $0.currentRow != row
    }
    try press("u", until: "all entitlements") {
      $0.entitlementCount == all && $0.excludedCount == 0
    }
  }

  func restoreAndUndo() throws {
    let all = try entitlementCount()
    try terminal.press("g", "g")
    try terminal.press("x", until: "Unchanged on the tenant since you opened it.")
    try terminal.press(.enter, until: "Excluded 1 entitlement from")
    try terminal.press("g", "x")
    try terminal.waitUntil(contains: "[Excluded 1]")
    try terminal.waitUntil("the left out entitlement") { $0.hasRow }
    try terminal.press("x", until: "Restore 1 entitlement?")
    try terminal.waitUntil(contains: "Unchanged on the tenant since you opened it.")
    try terminal.press(.enter, until: "No excluded entitlements.")
    try press("g", "e", until: "all entitlements") { $0.contains("[Entitlements \(all)]") }
    try press("u", until: "the restored one left out again") {
      $0.entitlementCount == all - 1 && $0.excludedCount == 1
    }
  }

  func nameAndSave() throws {
    try terminal.press("R", until: "the name of the potential role")
    try terminal.replace(by: "Sales desk", until: "to Sales desk.")
    #expect(terminal.screen.lines[0].contains("› Sales desk"))
    try terminal.press("E", until: "leave empty to remove it")
    try terminal.enter("What they need", until: "Described Sales desk.")
    try terminal.press("S", until: "saved, not provisioned")
  }

  /// Nothing is created before the role's name was typed exactly; then the job is followed.
  func provision() throws {
    let count = try entitlementCount()
    try press("p", until: "what would be created") {
      $0.contains("Provision   nothing sent yet") && $0.contains("Name          Sales desk")
        && $0.contains("What they need") && $0.contains("\(count) entitlements in the role")
    }
    try terminal.press(.tab, .tab)
    try terminal.waitUntil(contains: "▸ Owner")
    try terminal.type("Ana ")
    try terminal.waitUntil("owners of that name only") { screen in
      let owners = screen.lines.filter { $0.contains("@") }
      return !owners.isEmpty && owners.allSatisfy { $0.dropFirst(3).hasPrefix("Ana ") }
    }
    try terminal.press(.enter, until: "✓")
    try terminal.press(.enter)
    try terminal.acceptConflicts(until: "Type the role's name to create it: Sales desk")
    try terminal.enter("Sales", until: "✗ That is not the role's name.")
    try terminal.replace(by: "Sales desk", until: "saved, provisioning")
    try terminal.waitUntil("the created role", within: 120) {
      $0.contains("saved, provisioned") && $0.contains("Created the role Sales desk")
    }
  }
}
