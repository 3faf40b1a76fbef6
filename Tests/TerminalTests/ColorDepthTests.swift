import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `The colour depth` {
  @Test(arguments: [
    (-1, ColorDepth.none), (2, .none), (8, .sixteen), (16, .sixteen), (88, .sixteen),
    (256, .palette), (1 << 24, .trueColor),
  ])
  func `follows the terminal's description`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(environment: [:], colors: colors) == depth)
  }

  @Test func `is none when the analyst wants none`() {
    #expect(ColorDepth(environment: ["NO_COLOR": "1"], colors: 256) == .none)
    #expect(ColorDepth(environment: ["NO_COLOR": ""], colors: 256) == .palette)
  }

  @Test func `decides which descriptions of the terminal are tried`() {
    #expect(
      TerminalType.candidates(environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
        == ["xterm-direct", "xterm-256color", "xterm-256color", "xterm"])
    #expect(TerminalType.candidates(environment: ["TERM": "dumb"]) == ["dumb"])
    #expect(TerminalType.candidates(environment: [:]) == ["xterm-256color", "xterm"])
  }
}
