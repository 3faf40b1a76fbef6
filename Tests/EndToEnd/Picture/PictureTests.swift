import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// Not tests of the program: `script/picture` runs them to make the README's pictures.
@Suite(.timeLimit(.minutes(5))) struct `The pictures of the README` {
  private static let folder = getenv("ROLESIFT_PICTURES").map { String(cString: $0) }

  @Test(.enabled(if: folder != nil, "ROLESIFT_PICTURES names the folder to write into"))
  func `show a role of the demo`() throws {
    let target = try #require(Self.folder) + "/picture.svg"
    let cache = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(
      ["demo"], rows: 36, columns: 120, environment: ["XDG_CACHE_HOME": cache.path])
    try terminal.waitUntil("the demo", within: 300) { $0.hasRow }
    try terminal.openFirstRole()
    // What the screen is for: a threshold, and what is below it marked to be left out.
    for _ in 1...8 { try terminal.press(">") }
    let raised = try terminal.waitUntil(contains: "threshold 40 %")
    let kept = try #require(raised.number(after: "keeps "))
    try terminal.press("t", until: " marked")
    try terminal.press(":", until: "Commands")
    try terminal.type("\(kept + 8)")
    try terminal.press(.enter)
    let screen = try terminal.waitUntil("a whole screen") {
      $0.contains(" marked") && $0.markedNames.count >= 8 && $0.lines[35].contains("? all keys")
        && $0.contains("▸") && !$0.contains("Commands")
    }
    try SVGScreenshot.svg(of: screen).write(toFile: target, atomically: true, encoding: .utf8)
  }

  @Test(.enabled(if: folder != nil, "ROLESIFT_PICTURES names the folder to write into"))
  func `show the overview of a role of the demo`() throws {
    let target = try #require(Self.folder) + "/overview.svg"
    let cache = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(
      ["demo"], rows: 22, columns: 120, environment: ["XDG_CACHE_HOME": cache.path])
    try terminal.waitUntil("the demo", within: 300) { $0.hasRow }
    try terminal.press("g")
    try terminal.press("b", until: "new grants")
    // A key right after the screen has changed is ignored.
    for _ in 1...5 where !terminal.screen.contains("[Overview]") {
      try terminal.press("o")
      _ = try? terminal.waitUntil("the overview", within: 2) { $0.contains("[Overview]") }
    }
    let screen = try terminal.waitUntil("a whole overview") { screen in
      ["Advice", "Rule", "Conflicts", "Similar", "Outliers"].allSatisfy(screen.contains)
        && !screen.contains("loading")
    }
    try SVGScreenshot.svg(of: screen).write(toFile: target, atomically: true, encoding: .utf8)
  }
}
