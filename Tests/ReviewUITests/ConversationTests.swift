import FoundationEssentials
import Review
import ReviewApp
import Terminal
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
    #expect(conversation.state.listHeight == 18)
  }

  @Test func `A larger window shows more rows`() {
    var conversation = conversation()
    _ = conversation.take(.resize(Size(rows: 40, columns: 120)))
    #expect(conversation.state.listHeight == 34)
  }

  @Test func `A tab with a histogram has fewer rows than one without`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    let withHistogram = sitting.state.listHeight
    sitting.press("2")
    #expect(sitting.state.listHeight == withHistogram + 4)
  }

  @Test func `A key that means nothing costs no frame`() {
    var conversation = conversation()
    _ = conversation.start()
    _ = conversation.frame(glyphs: .unicode, utcOffset: 0)
    _ = conversation.take(.key(.function(9)))
    let needsFrameAfterNothing = conversation.needsFrame
    _ = conversation.take(.key(":"))
    let needsFrameAfterPalette = conversation.needsFrame
    #expect(!needsFrameAfterNothing)
    #expect(needsFrameAfterPalette)
  }

  @Test func `Drawing the same state twice gives equal canvases`() {
    let sitting = Sitting()
    #expect(sitting.canvas() == sitting.canvas())
  }
}
