import Review
import ReviewApp
import Terminal
import Testing

@testable import ReviewUI

/// The palette runs what is meant and nothing else.
@Suite(.timeLimit(.minutes(1))) struct PaletteTests {
  private func run(_ text: String, _ keys: String..., in screen: [String] = ["enter", "enter"])
    -> Sitting
  {
    var sitting = Sitting()
    for key in screen { sitting.press(key) }
    sitting.press(":")
    sitting.type(text)
    for key in keys { sitting.press(key) }
    return sitting
  }

  private func matches(_ text: String, in screen: [String] = ["enter", "enter"])
    -> PaletteMatches?
  {
    let sitting = run(text, in: screen)
    guard let palette = sitting.state.dialog as? Palette else { return nil }
    return PaletteMatches(palette, in: sitting.state, table: .standard)
  }

  @Test func `The start of a name that only an unusable command has runs nothing and says why`() {
    let sitting = run("un", "enter")
    #expect(sitting.unanswered.isEmpty)
    #expect(
      sitting.state.messages.current?.text == "Nothing to undo.")
  }

  @Test(arguments: ["av", "sv", "unsave", "rov", "a role", "x"])
  func `Letters inside names run nothing until a line is chosen`(text: String) {
    let sitting = run(text, "enter")
    #expect(sitting.unanswered.isEmpty)
    #expect(sitting.state.screens.count == 3)
    #expect(sitting.state.messages.current?.text == "Choose a command with the Down key.")
    guard sitting.state.dialog is Palette else {
      Issue.record("the palette is gone")
      return
    }
  }

  @Test(arguments: [
    ("glossary", "show-help"), ("approve", "accept-role"), ("owner", "provision-role"),
    ("sign", "write-report"), ("csv", "export-role"),
  ])
  func `A word of the field lists its command, which runs only once it is chosen`(
    word: String, id: String
  ) throws {
    let found = try #require(matches(word))
    #expect(found.commands.contains { $0.id == id })
    #expect(found.named == nil && found.unusable == nil)
  }

  @Test func `A line that is chosen runs whatever was typed`() {
    let sitting = run("unsave", "down", "enter")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `Up from the first line clears the choice`() {
    let sitting = run("unsave", "down", "up", "enter")
    #expect(sitting.unanswered.isEmpty)
  }

  @Test func `The beginning of one name runs that command`() {
    let sitting = run("fil", "enter")
    #expect(sitting.state.dialog is FilterPrompt)
  }

  @Test(arguments: ["RENAME", "ren", "rename-r", "Re Name"])
  func `Case and spaces do not matter, and the command's id counts, too`(text: String) {
    let sitting = run(text, "enter")
    #expect(sitting.state.dialog is RenamePrompt)
  }

  @Test func `A beginning of several names never runs one that changes something`() {
    for screen in [[], ["enter"], ["enter", "enter"], ["enter", "enter", "g", "x"]] {
      for letter in "abcdefghijklmnopqrstuvwxyz" {
        let found = matches(String(letter), in: screen)
        guard let named = found?.named, named.danger != .none else { continue }
        let others = found?.commands.filter {
          $0.title.lowercased().hasPrefix(String(letter)) && $0.id != named.id
        }
        #expect(others?.contains { $0.danger != .none && $0.places == named.places } == false)
      }
    }
  }

  @Test func `A whole name is chosen even if another one starts with it`() {
    let sitting = run("mark", "enter")
    #expect(sitting.state.screen.listSummary.marked == 1)
  }

  @Test func `Commands that cannot be used come last`() throws {
    let found = try #require(matches("s"))
    let state = run("s").state
    let usable = found.commands.map { $0.availability(in: state) == .available }
    #expect(usable == usable.sorted { $0 && !$1 })
    #expect(usable.contains(true) && usable.contains(false))
  }

  @Test func `Nothing typed runs nothing`() {
    let sitting = run("", "enter")
    #expect(sitting.state.screens.count == 3)
    #expect(sitting.unanswered.isEmpty)
  }

  @Test(arguments: ["q", "wq", "quit"])
  func `The commands of editors, such as wq, quit`(text: String) {
    #expect(run(text, "enter").state.isLeaving)
  }

  @Test func `w says that everything is saved`() {
    let sitting = run("w", "enter")
    #expect(sitting.state.screens.count == 3)
    #expect(
      sitting.state.messages.current?.text
        == "Nothing is waiting to be saved: changes are sent as you make them.")
  }

  @Test func `w does not say so while a change is under way`() {
    var sitting = run("save or unsave", "enter")
    sitting.press(":", "w", "enter")
    #expect(
      sitting.state.messages.current?.text
        == "Changes are sent as you make them. J shows those under way.")
  }
}
