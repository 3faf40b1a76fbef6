import PseudoTerminal
import Testing

/// An analyst's way through a whole review, key by key; the same on every tenant.
struct ReviewWalk {
  let terminal: PseudoTerminal

  /// Goes the whole way, from the first screen to the end of the program.
  func walk() throws {
    try terminal.openFirstRole()
    try readPopularity()
    try goThroughTabs()
    try markRows()
    try markBelowThreshold()
    try leaveOutAndUndo()
    try restoreAndUndo()
    try nameAndSave()
    try search()
    try filter()
    try sort()
    try readHelp()
    try runCommandByName()
    try provision()
    try leave()
  }

  /// Presses keys and waits for a screen.
  @discardableResult
  func press(
    _ keys: Key..., until expectation: String, _ condition: (Screen) -> Bool
  ) throws -> Screen {
    for key in keys { try terminal.press(key) }
    return try terminal.waitUntil(expectation, condition)
  }

  /// The current screen's number of entitlements.
  func entitlementCount() throws -> Int {
    try #require(terminal.screen.entitlementCount, "\(terminal.screen)")
  }

  private func leave() throws {
    try press("q", until: "the role in the list") {
      $0.contains("Potential roles") && $0.currentName == "Sales desk"
    }
    try terminal.press("q", until: "Role mining sessions")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
    try terminal.expectAsFound()
  }
}
