import PseudoTerminal
import Testing

extension ReviewWalk {
  /// Popularity is a bar and a number, and the number is that of the holders.
  func readPopularity() throws {
    let screen = try terminal.waitUntil(contains: "threshold 0 %")
    #expect(screen.contains("Popularity ↓") && screen.contains("Holders"))
    let rows = screen.lines.compactMap(PopularityRow.init)
    #expect(rows.count > 5, "\(screen)")
    for row in rows {
      #expect(row.bar.contains("━"), "\(row)")
      #expect(row.popularity == row.expectedPopularity, "\(row)")
    }
    #expect(rows.map(\.holders) == rows.map(\.holders).sorted(by: >))
  }

  func goThroughTabs() throws {
    let people = try #require(terminal.screen.lines.compactMap(PopularityRow.init).first?.people)
    try terminal.press(.tab, until: "[Excluded 0]")
    try terminal.waitUntil(contains: "No excluded entitlements.")
    try terminal.press(.tab, until: "[Identities \(people)]")
    try terminal.waitUntil("the identities") { $0.hasRow && $0.contains("Job title") }
    try terminal.press(.tab, until: "[Attributes]")
    try terminal.waitUntil("the attributes") { $0.hasRow && $0.contains("department") }
    try terminal.press("g", "e")
    try terminal.waitUntil(contains: "[Entitlements")
  }

  func search() throws {
    try terminal.press("/", until: "text in names")
    try terminal.enter("sg-", until: "/sg-")
    let first = try terminal.waitUntil("a found row") { $0.currentName?.hasPrefix("sg-") == true }
    try press("n", until: "another found row") {
      $0.currentName?.hasPrefix("sg-") == true && $0.currentRow != first.currentRow
    }
    try press(.escape, until: "the end of the search") { !$0.contains("/sg-") }
  }

  /// What is wrong with a filter is shown below its place; then the list has what was asked for.
  func filter() throws {
    try terminal.press("f", until: "fields: Entitlement Application")
    let wrong = try terminal.enter(
      "applicationName qe \"Workday\"", until: "✗ Unknown operator 'qe'")
    let place = try #require(wrong.position(of: "qe \"Workday"))
    #expect(wrong.position(of: "^^") == Screen.Position(row: place.row + 1, column: place.column))
    let all = try entitlementCount()
    try terminal.replace(by: "applicationName sw \"Workday\"", until: "[Entitlements")
    try terminal.waitUntil("rows of one application only") { narrow in
      let rows = narrow.lines.filter { PopularityRow($0) != nil }
      return !rows.isEmpty && rows.allSatisfy { $0.contains("Workday") }
        && narrow.entitlementCount ?? all < all
    }
    try terminal.press("f", until: "fields: Entitlement Application")
    try terminal.press(.control("u"))
    try press(.enter, until: "all rows") { $0.entitlementCount == all }
  }

  func sort() throws {
    try terminal.press("s", until: "Sort by")
    try terminal.press("j", until: "▸ Holders")
    try terminal.press("j", until: "▸ New")
    try press(.enter, until: "falling new grants") {
      let missing = $0.lines.compactMap(PopularityRow.init).map(\.missing)
      return $0.contains("New ↓") && missing.count > 5 && missing == missing.sorted(by: >)
        && missing.first != missing.last
    }
    try terminal.press("r", until: "New ↑")
    try press("g", "g", until: "the row with the fewest new grants") {
      $0.lines.compactMap(PopularityRow.init).first?.missing == 0
    }
  }

  func readHelp() throws {
    try terminal.press("?", until: "Keys   in Entitlements")
    #expect(terminal.screen.contains("Go to the excluded"))
    try terminal.press(.pageDown, until: "Decide later")
    try terminal.press(.pageDown, until: "Exclude entitlements")
    try press("q", until: "the list again") { $0.hasRow && !$0.contains("Keys   in") }
  }

  func runCommandByName() throws {
    try terminal.press(":", until: "Commands")
    try terminal.type("jobs")
    try terminal.waitUntil(contains: "Shows what is under way")
    try terminal.press(.enter, until: "✓ rename ")
    try press("q", until: "the list again") { $0.hasRow && !$0.contains("✓ rename") }
    try terminal.press(":", until: "Commands")
    try terminal.type("3")
    try press(.enter, until: "the third row") {
      $0.lines.firstIndex { $0.contains("▸") } == 7
    }
  }
}
