import FoundationEssentials
import Review
import ReviewApp
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct ConversationTests {
  private func conversation() -> Conversation {
    let state = AppState(tenant: "acme", now: SampleTenant.start)
    return Conversation(state, size: Size(rows: 24, columns: 80), keymap: Keymap())
  }

  @Test func `The state knows how many rows are visible from the start`() {
    var conversation = conversation()
    _ = conversation.start()
    #expect(conversation.state.listHeight == 17)
  }

  @Test func `A larger window shows more rows`() {
    var conversation = conversation()
    _ = conversation.take(.resize(Size(rows: 40, columns: 120)))
    #expect(conversation.state.listHeight == 33)
  }

  @Test func `A tab with a histogram has fewer rows than one without`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    let withHistogram = sitting.state.listHeight
    sitting.press("g", "x")
    #expect(sitting.state.listHeight == withHistogram + 4)
  }

  @Test func `A key without a command says which keys there are`() {
    var sitting = Sitting()
    sitting.press("Z")
    #expect(sitting.canvas().textLines[22] == " ! 'Z' does nothing here. ? shows the keys.")
    sitting.press("E")
    #expect(
      sitting.state.messages.current?.text
        == "'E' does not work here. Use it in a list of roles or a role.")
    sitting.press("X")
    #expect(
      sitting.state.messages.current?.text == "'X' does nothing here. ? shows the keys.")
    sitting.press("esc", "enter", "s", "Z")
    #expect(
      sitting.state.messages.current?.text
        == "'Z' does nothing here. The last line shows the keys.")
  }

  @Test func `F1 is help`() {
    var sitting = Sitting()
    sitting.press("f1")
    #expect(sitting.state.dialog is HelpPage)
    sitting.press("f1")
    #expect(sitting.state.dialog == nil)
  }

  @Test func `Help goes to its end and to its start, and leads to the palette`() {
    for key in ["/", ":"] {
      var sitting = Sitting()
      sitting.press("?", "G")
      let end = (sitting.state.dialog as? HelpPage)?.scroll ?? 0
      #expect(end > 0)
      #expect(sitting.canvas().textLines.contains { $0.contains("common access") })
      sitting.press("j")
      #expect((sitting.state.dialog as? HelpPage)?.scroll == end)
      sitting.press("g")
      #expect((sitting.state.dialog as? HelpPage)?.scroll == 0)
      sitting.press(key)
      #expect(sitting.state.dialog is Palette)
    }
  }

  @Test func `Escape closes a message before it leaves the screen`() {
    var sitting = Sitting()
    sitting.press("enter", "z", "esc")
    #expect(sitting.state.messages.current == nil)
    #expect(sitting.state.place == .roles)
    sitting.press("esc")
    #expect(sitting.state.place == .sessions)
  }

  @Test func `Drawing the same state twice gives equal canvases`() {
    let sitting = Sitting()
    #expect(sitting.canvas() == sitting.canvas())
  }
}
