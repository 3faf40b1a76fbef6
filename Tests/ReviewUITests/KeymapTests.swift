import Review
import ReviewApp
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct KeymapTests {
  @Test func `Enter opens a session and Escape goes back to its row`() {
    var sitting = Sitting()
    sitting.press("down", "enter")
    #expect(sitting.state.place == .roles)
    sitting.press("esc")
    #expect(sitting.state.place == .sessions)
    guard case .sessions(let screen) = sitting.state.screen else { return }
    #expect(screen.list.cursor == 1)
  }

  @Test func `q goes back, and ends the program on the first screen`() {
    var sitting = Sitting()
    sitting.press("enter", "q")
    #expect(!sitting.state.isLeaving)
    sitting.press("q")
    #expect(sitting.state.isLeaving)
  }

  @Test func `Control-C leaves from inside a text field`() {
    var sitting = Sitting()
    sitting.press("enter", "/", "a", "ctrl-c")
    #expect(sitting.state.isLeaving)
  }

  @Test func `Control-D moves by half a page and does nothing else`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "ctrl-d")
    #expect(sitting.unanswered.isEmpty)
    guard case .role(let role) = sitting.state.screen else { return }
    #expect(role.entitlements.cursor == sitting.state.listHeight / 2)
  }

  @Test func `A number in the palette goes to that row`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600))
    sitting.press("enter", ":")
    sitting.type("500")
    sitting.press("enter")
    #expect(sitting.state.dialog == nil)
    guard case .roles(let screen) = sitting.state.screen else { return }
    #expect(screen.list.cursor == 499)
  }

  @Test func `The palette runs the command that is chosen`() {
    var sitting = Sitting()
    sitting.press("enter", ":")
    sitting.type("mark all")
    sitting.press("enter")
    #expect(sitting.state.screen.listSummary.marked == 14)
  }

  @Test func `The palette's choice stops at the last match`() {
    var sitting = Sitting()
    sitting.press(":")
    sitting.type("quit")
    sitting.press("down", "down", "down", "down")
    guard let palette = sitting.state.dialog as? Palette else {
      Issue.record("no palette")
      return
    }
    let matches = PaletteMatches(palette, in: sitting.state, table: .standard)
    #expect(palette.selection == matches.chosenIndex)
  }

  @Test func `A key whose command cannot be used says why`() {
    var sitting = Sitting()
    sitting.press("u")
    #expect(
      sitting.state.messages.current?.text == "Nothing to undo.")
  }

  @Test func `A change of the tenant is not undone where it is not shown`() {
    var sitting = Sitting()
    sitting.importDecisions()
    sitting.press("enter", "enter", "S")
    sitting.confirmChange()
    let changes = sitting.state.changes.history.undoable
    sitting.press("C", "u")
    #expect(!changes.isEmpty && sitting.state.changes.history.undoable == changes)
    #expect(sitting.state.changes.runningJobs.isEmpty)
    #expect(sitting.state.messages.current?.text == "There is no decision to undo.")
  }

  @Test func `Pasted text goes into a text field`() {
    var sitting = Sitting()
    sitting.press("enter", "f")
    sitting.take(.paste("saved eq true"))
    guard let prompt = sitting.state.dialog as? any Prompt else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.line.field.text == "saved eq true")
  }

  @Test(arguments: ["/", "f", "R", "X"])
  func `Pasted text loses the line end and the blanks around it`(key: String) {
    var sitting = Sitting()
    sitting.press("enter", key, "ctrl-u")
    sitting.take(.paste(" \tClerks, Madrid \r\n"))
    guard let prompt = sitting.state.dialog as? any Prompt else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.line.field.text == "Clerks, Madrid")
  }

  @Test func `The footer names what Enter does`() {
    var sitting = Sitting()
    sitting.press("enter", "R")
    #expect(sitting.canvas().textLines[23].hasPrefix(" ⏎ rename  Esc back"))
  }

  @Test func `Pasted text is never a command`() {
    var sitting = Sitting()
    sitting.take(.paste("q"))
    #expect(!sitting.state.isLeaving)
    #expect(
      sitting.state.messages.current?.text == "You can paste only into a text field.")
  }

  @Test func `Redrawing and suspending are left to the terminal`() {
    let state = Sitting().state
    let reactions = [Key.control("l"), .control("z")].flatMap {
      Keymap().reactions(to: .key($0), in: state)
    }
    guard case .redraw? = reactions.first, case .suspend? = reactions.last else {
      Issue.record("\(reactions)")
      return
    }
  }

  @Test func `Enter in the exclusion preview sends exactly what it showed`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "x")
    #expect(sitting.unanswered.isEmpty)
    sitting.press("enter")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `The role is provisioned only when its name was typed`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "p", "tab", "tab", "o", "enter", "enter")
    sitting.acceptConflicts()
    sitting.type("Payments clerk")
    sitting.press("enter")
    #expect(sitting.unanswered.isEmpty)
    sitting.type(", Madrid")
    sitting.press("enter")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `What goes in scrolls to its last row and no further`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "p")
    for _ in 0..<20 { sitting.press("pgdn") }
    guard let form = sitting.state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    #expect(form.scroll == 22)
  }

  @Test func `Enter in the question before leaving stays`() {
    var sitting = Sitting()
    sitting.press("enter", "S", "ctrl-c", "enter")
    #expect(!sitting.state.isLeaving)
    sitting.press("ctrl-c", "y")
    #expect(sitting.state.isLeaving)
  }
}
