import ReviewApp
import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// The key that lists the places to go to.
@Suite(.timeLimit(.minutes(1))) struct `The places to go to` {
  @Test(arguments: [
    ("s", Place.sessions), ("r", .roles), ("v", .roles), ("b", .entitlements),
    ("e", .entitlements), ("x", .excluded), ("i", .tab(.identities)), ("a", .tab(.attributes)),
    ("u", .tab(.sources)),
  ])
  func `have the same key everywhere in a role`(key: String, place: Place) {
    for tab in ["e", "x", "i", "a", "u"] {
      var sitting = Sitting()
      sitting.press("enter", "enter", "g", tab, "g", key)
      #expect(sitting.state.place == place)
      #expect(sitting.state.dialog == nil)
    }
  }

  @Test func `are listed with their keys`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "g")
    let lines = sitting.canvas().textLines.joined(separator: "\n")
    for place in CommandTable.standard.destinations(at: .entitlements) {
      let key = place.goKeys[0].symbol(in: .unicode).string
      #expect(lines.contains("\(key)  \(place.title.dropFirst("Go to ".count))"))
    }
  }

  @Test func `close at another key, which says so`() {
    var sitting = Sitting()
    sitting.press("g", "z")
    #expect(sitting.state.dialog == nil)
    #expect(
      sitting.state.messages.current?.text
        == "No place has the key 'z'. 'g' lists the places.")
    sitting.press("g", "e")
    #expect(sitting.state.place == .sessions)
    #expect(sitting.state.dialog == nil)
    sitting.press("g", "esc")
    #expect(sitting.state.dialog == nil && sitting.state.messages.current == nil)
  }

  @Test func `include the lists, which Tab shows in turn`() {
    var sitting = Sitting()
    var titles: [String] = []
    for _ in 0..<3 {
      sitting.press("tab")
      titles.append(sitting.canvas().textLines[0].trimmed)
    }
    #expect(
      titles == ["acme › All potential roles", "acme › Saved potential roles", "acme › Sessions"])
    sitting.press("backtab")
    #expect(sitting.canvas().textLines[0].trimmed == "acme › Saved potential roles")
    sitting.press("2", "tab")
    #expect(sitting.canvas().textLines[0].trimmed == "acme › All potential roles")
  }

  @Test func `are in the palette and in the help with both keys`() {
    var sitting = Sitting()
    sitting.press("?")
    #expect(sitting.canvas().textLines.contains { $0.contains("g s ") })
    sitting.press("esc", ":")
    sitting.type("sessions")
    #expect(
      sitting.canvas().textLines.contains {
        $0.contains("Go to the sessions") && $0.contains("g s")
      })
  }
}
