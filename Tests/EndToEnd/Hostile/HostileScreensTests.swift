import PseudoTerminal
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `A tenant whose every text is hostile` {
  @Test func `cannot drive the terminal or leave its cells on any screen`() throws {
    let hostile = try HostileOrganization(HostileText.text)
    let harmless = try HostileOrganization {
      "Harmless \($0) " + String(repeating: "W", count: 9_980)
    }
    #expect(HostileText.traces(in: try hostile.open()) == [])
    _ = try harmless.open()
    let twins = try TwinTerminals(
      .rolesift(["--local", hostile.database], columns: 120),
      .rolesift(["--local", harmless.database], columns: 120))

    try twins.expect("Role mining sessions", alikeFrom: "Type")
    try twins.press("enter", until: "Potential roles", alikeFrom: "Quality")
    try twins.press("enter", until: "new grants", alikeFrom: "Popularity")
    try twins.press("enter", until: "[Entitlements")
    try twins.press("=", until: " marked", alikeFrom: "Popularity")
    try twins.press("x", until: "nothing sent yet", alikeFrom: "Popularity")
    try twins.press("enter", until: "Excluded ")
    try twins.press("g", until: "Go to")
    try twins.press("x", until: "[Excluded", alikeFrom: "Popularity")
    try twins.press("g", until: "Go to")
    try twins.press("i", until: "[Identities ")
    try twins.press("g", until: "Go to")
    try twins.press("a", until: "Share", alikeFrom: "Share")
    try twins.press("s", until: "Sort by")
    try twins.close("Sort by")
    try twins.press("?", until: "Keys   in Attributes")
    try twins.close("Keys   in Attributes")
    try twins.press(":", until: "Commands")
    try twins.close("Commands")
    try twins.press("J", until: "Jobs")
    try twins.close("Jobs")
    try twins.press("M", until: "Messages")
    try twins.close("Messages")
    try provision(twins)
    #expect(HostileText.traces(in: twins.hostile.rawOutput) == [])
  }

  /// What is pasted comes from outside as well.
  @Test func `may be pasted into every field`() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal.rolesift(["--local", DemoDatabase.copy(to: folder)])
    try terminal.openFirstRole()
    let fields: [(Key, String)] = [
      ("f", "fields:"), ("/", "text in names"), (":", "Commands"),
      ("R", "the name of the potential role"), ("E", "leave empty to remove it"),
      ("#", "⏎ go to the row"),
    ]
    for (key, title) in fields {
      try terminal.press(key, until: title)
      try terminal.paste(Self.pasted)
      try terminal.press(.home)
      try terminal.waitUntil(contains: "EVIL0")
      try terminal.press(.escape)
      try terminal.waitUntil(lacks: title)
    }
    try terminal.press("R", until: "the name of the potential role")
    try terminal.paste(Self.pasted)
    // The embedded tenant takes no such name; the prompt opens again with its words.
    try terminal.press(.enter, until: "at most 128 characters")
    #expect(HostileText.traces(in: terminal.rawOutput) == [])
  }

  /// A terminal lets no escape through when it pastes.
  private static let pasted = HostileText.text(0).filter { $0 != "\u{1B}" }

  private func provision(_ twins: TwinTerminals) throws {
    try twins.press("p", until: "Provision   nothing sent yet", alikeFrom: "Popularity")
    try twins.press("tab", until: "▸ Description")
    try twins.press("tab", until: "▸ Owner")
    try twins.expect("Owners")
    try twins.press("enter", until: "▸ Request for")
    try twins.press("enter", until: "Type the role's name to create it")
    try twins.close("Type the role's name")
    try twins.close("▸ Request for")
  }
}
