import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewApp
@testable import ReviewUI

/// Every part of a screen while what it shows is on its way, in part there, older than it looks, not to be
/// had, refused, or nothing; each beside its golden file.
@Suite(.timeLimit(.minutes(1))) struct StateTests {
  /// A part, and the keys that lead to it from the screen before.
  struct Part: CustomTestStringConvertible, Sendable {
    var name: String
    var way: [String]
    var keys: [String]

    var testDescription: String { name }
  }

  static let parts = [
    Part(name: "sessions", way: [], keys: []),
    Part(name: "roles", way: [], keys: ["enter"]),
    Part(name: "entitlements", way: ["enter"], keys: ["enter"]),
    Part(name: "excluded", way: ["enter"], keys: ["enter", "g", "x"]),
    Part(name: "identities", way: ["enter"], keys: ["enter", "g", "i"]),
    Part(name: "attributes", way: ["enter"], keys: ["enter", "g", "a"]),
    Part(name: "sources", way: ["enter"], keys: ["enter", "g", "u"]),
  ]

  private func golden(_ name: String, _ sitting: Sitting) throws {
    let text = sitting.canvas().textLines.joined(separator: "\n") + "\n"
    try GoldenFile(named: "state-\(name)").expect(text)
  }

  private func sitting(at part: Part, _ mood: SampleTenant.Mood) -> Sitting {
    var sitting =
      part.name == "sessions" ? Sitting(tenant: SampleTenant(mood: mood)) : Sitting()
    for key in part.way { sitting.press(key) }
    sitting.tenant.mood = mood
    for key in part.keys { sitting.press(key) }
    return sitting
  }

  @Test(arguments: parts)
  func `rows under way are shown as loading`(part: Part) throws {
    try golden("\(part.name)-loading", sitting(at: part, .waits))
  }

  @Test(arguments: parts.filter { ["roles", "entitlements"].contains($0.name) })
  func `what is partly loaded says how much, and how to go on`(part: Part) throws {
    var sitting = sitting(at: part, .stops)
    if part.name == "roles" { sitting.press("*") }
    let lines = sitting.canvas().textLines
    #expect(lines.contains { $0.contains("of 600 loaded: Ctrl-R retries") })
    try golden("\(part.name)-partial", sitting)
  }

  @Test(arguments: parts)
  func `what is stale says so`(part: Part) throws {
    var sitting = sitting(at: part, .answers)
    sitting.tenant.mood = .fails
    sitting.press("ctrl-r")
    #expect(sitting.canvas().textLines.contains { $0.contains("Ctrl-R retries") })
    try golden("\(part.name)-stale", sitting)
  }

  @Test(arguments: parts)
  func `what failed says why, and which key retries`(part: Part) throws {
    let sitting = sitting(at: part, .fails)
    let lines = sitting.canvas().textLines
    #expect(lines.contains { $0.contains("Ctrl-R retries") })
    #expect(!lines.contains { $0.contains("Loading") || $0.contains("counting") })
    try golden("\(part.name)-failed", sitting)
  }

  @Test(arguments: parts)
  func `what is refused names the scope`(part: Part) throws {
    let sitting = sitting(at: part, .refuses)
    let text = sitting.canvas().textLines.joined(separator: " ")
    #expect(text.contains("scope") && text.contains("iai:access-modeling:read"))
    #expect(!text.contains("Loading") && !text.contains("counting"))
    #expect(!text.contains("Ctrl-R"))
    try golden("\(part.name)-refused", sitting)
  }

  @Test func `what is refused for the user's level says so, and not that a key helps`() {
    var sitting = Sitting()
    sitting.press("enter")
    sitting.tenant.mood = .refuses
    sitting.tenant.isLevelTooLow = true
    sitting.press("enter", "g", "a")
    let text = sitting.canvas().textLines.joined(separator: "\n")
    #expect(text.contains("role not loaded: the user level is too low"))
    #expect(text.contains("This login may not read the attributes: its user level is too low."))
    #expect(text.contains("ORG_ADMIN, ROLE_ADMIN or"))
    #expect(!text.contains("Ctrl-R"))
  }

  @Test(arguments: parts)
  func `what is empty says why`(part: Part) throws {
    try golden("\(part.name)-empty", sitting(at: part, .isEmpty))
  }

  @Test func `a session without identities says why it found nothing`() {
    let tenant = SampleTenant(alterSession: {
      $0.identityCount = 0
      $0.scope = RoleMiningSessionScope(criteria: "attributes.department:Financ")
    })
    var sitting = Sitting(tenant: tenant)
    sitting.tenant.mood = .isEmpty
    sitting.press("enter")
    let text = sitting.canvas().textLines.joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(text.contains("found no potential roles. The search"))
    #expect(text.contains("'attributes.department:Financ'"))
  }

  @Test func `a session that is still mining does not count as empty`() throws {
    var sitting = Sitting()
    sitting.tenant.mood = .isEmpty
    sitting.press("down", "down", "enter")
    #expect(sitting.canvas().textLines[4].contains("the session is not ready (mining 32/64)"))
    try golden("roles-unfinished", sitting)
  }
}
