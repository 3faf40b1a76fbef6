import Review
import ReviewApp
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct ResumeScreenTests {
  @Test(arguments: [GlyphSet.unicode, .ascii])
  func `The start shows where the last review was left`(glyphs: GlyphSet) throws {
    var last = Sitting()
    last.press("g", "r", "down", "enter")
    let state = AppState(
      tenant: "acme", earlierBookmark: (last.state.bookmark, true), now: SampleTenant.start)
    var conversation = Conversation(
      state, size: Size(rows: 24, columns: 80), keymap: Keymap())
    _ = conversation.start()
    let canvas = ScreenView(
      conversation.state, size: Size(rows: 24, columns: 80), glyphs: glyphs
    ).canvas()
    let name = glyphs == .unicode ? "resume-80x24-unicode" : "resume-80x24-ascii"
    try GoldenFile(named: name).expect(canvas.textLines.joined(separator: "\n") + "\n")
  }
}
