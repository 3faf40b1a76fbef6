import Review
import ReviewApp
import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// Numbers that are typed before a key.
@Suite(.timeLimit(.minutes(1))) struct `A number before a key` {
  /// A list of 600 roles with its first page loaded.
  private func sitting(_ keys: String..., in start: [String] = ["g", "r"]) -> Sitting {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600))
    for key in start + keys { sitting.press(key) }
    return sitting
  }

  private func cursor(_ keys: String...) -> Int? {
    var sitting = sitting()
    for key in keys { sitting.press(key) }
    guard case .roles(let screen) = sitting.state.screen else { return nil }
    return screen.list.cursor
  }

  @Test func `moves so many rows, or to that row`() {
    #expect(cursor("5", "j") == 5)
    #expect(cursor("1", "5", "j", "1", "2", "k") == 3)
    #expect(cursor("1", "5", "G") == 14)
    #expect(cursor("1", "5", "g", "g") == 14)
    #expect(cursor("1", "5", "#") == 14)
    #expect(cursor("9", "9", "9", "9", "9", "9", "9", "9", "9", "G") == 599)
  }

  @Test func `moves so many pages`() {
    let height = sitting().state.listHeight
    #expect(cursor("2", "pgdn") == 2 * height)
  }

  @Test func `goes with % to that part of a list`() {
    #expect(cursor("5", "0", "%") == 299)
    #expect(cursor("1", "0", "0", "%") == 599)
    #expect(cursor("0", "%") == 0)
    #expect(cursor("%", "5", "0", "enter") == 299)
  }

  @Test func `marks so many rows with Space, or takes their marks away`() {
    var sitting = sitting("1", "0", "space")
    #expect(sitting.state.screen.listSummary.marked == 10)
    sitting.press("g", "g", "4", "space")
    #expect(sitting.state.screen.listSummary.marked == 6)
  }

  @Test func `says which rows were not marked because they are not loaded`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600, answersFirstPageOnly: true))
    sitting.press("g", "r", "3", "0", "0", "space")
    #expect(sitting.state.screen.listSummary.marked == 250)
    #expect(
      sitting.state.messages.current?.text
        == "50 rows are not loaded and were not marked. Go there first, then mark again.")
  }

  @Test func `goes so many roles on, and at most to the last`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "3", "]")
    #expect(place(sitting) == 3)
    sitting.press("2", "[")
    #expect(place(sitting) == 1)
    sitting.press("9", "9", "]")
    #expect(place(sitting) == 13)
  }

  /// The place of the role at hand in the list below.
  private func place(_ sitting: Sitting) -> Int? {
    guard case .role = sitting.state.screen, case .roles(let roles) = sitting.state.screens[1]
    else { return nil }
    return roles.list.cursor
  }

  @Test func `sets the threshold with %, and 0% clears it`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "4", "0", "%")
    #expect(threshold(sitting) == 40)
    sitting.press("1", "0", ">")
    #expect(threshold(sitting) == 50)
    sitting.press("3", ",", ">", ".")
    #expect(threshold(sitting) == 53)
    sitting.press("0", "%")
    #expect(threshold(sitting) == 0)
  }

  private func threshold(_ sitting: Sitting) -> Int? {
    guard case .role(let screen) = sitting.state.screen else { return nil }
    return screen.threshold
  }

  @Test func `above 100 is no threshold`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "4", "0", "%", "4", "0", "0", "%")
    #expect(threshold(sitting) == 40)
    #expect(
      sitting.state.messages.current?.text == "The threshold is a percentage from 0 to 100.")
  }

  @Test func `can be typed after %, and from the palette`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "%", "4", "5", "enter")
    #expect(threshold(sitting) == 45)
    sitting.press(":")
    sitting.type("set the thr")
    sitting.press("enter", "7", "0", "enter")
    #expect(threshold(sitting) == 70)
  }

  @Test func `repeats no change and says so`() {
    var sitting = Sitting()
    sitting.press("enter", "1", "5", "S")
    #expect(sitting.unanswered.isEmpty)
    #expect(
      sitting.state.messages.current?.text
        == "Save or unsave takes no number (15), so nothing was done.")
    sitting.press("S")
    #expect(sitting.unanswered.count == 1)
  }

  @Test(arguments: CommandTable.standard.commands.filter { $0.danger != .none }.map(\.id))
  func `belongs to no command that changes something`(id: String) {
    let command = CommandTable.standard.commands.first { $0.id == id }
    #expect(command?.counting == nil)
  }

  @Test func `is passed over by keys that take none`() {
    let sitting = sitting("3", "s")
    #expect(sitting.state.dialog is SortChoice)
    #expect(sitting.state.typedCount == nil)
  }

  @Test func `is shown in the footer with the keys that take it, and cleared by Esc`() {
    var sitting = Sitting()
    sitting.press("enter", "4", "0")
    let footer = sitting.canvas().textLines[23]
    #expect(footer.hasPrefix(" 40  "))
    #expect(footer.contains("G go to row") && footer.hasSuffix("Esc clear"))
    sitting.press("esc")
    #expect(sitting.state.typedCount == nil)
    #expect(sitting.state.place == .roles)
    sitting.press("j")
    guard case .roles(let screen) = sitting.state.screen else { return }
    #expect(screen.list.cursor == 1)
  }

  @Test func `leads in six keys to excluding what is below 40 % and a whole application`() throws {
    var sitting = Sitting()
    sitting.press("enter", "enter", "down", "down")
    guard case .role(let screen) = sitting.state.screen else {
      Issue.record("no role")
      return
    }
    let application = screen.entitlements.current?.applicationName
    let meant = screen.entitlements.loadedRows.filter {
      !$0.reaches(40) || $0.applicationName == application
    }
    #expect(Sitting.sixKeys.count == 6)
    for key in Sitting.sixKeys { sitting.press(key) }
    let preview = try #require(sitting.state.dialog as? ExclusionPreview)
    #expect(Set(preview.entitlements.map(\.id)) == Set(meant.map(\.id)))
  }
}
