import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A picture of a screen` {
  private func svg(of format: String) throws -> String {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "printf '\(format)'"], rows: 3, columns: 20)
    try terminal.waitForExit()
    return SVGScreenshot.svg(of: terminal.screen)
  }

  @Test func `writes words where they stand, in their colours`() throws {
    let svg = try svg(of: "one \\033[1;34mtwo\\033[0m")
    #expect(svg.contains(##"<tspan x="16" textLength="25.2" fill="#d3d7de">one</tspan>"##))
    let two = ##"<tspan x="49.6" textLength="25.2" fill="#61afef" font-weight="bold">two</tspan>"##
    #expect(svg.contains(two))
  }

  @Test func `swaps the colours of reversed cells`() throws {
    let svg = try svg(of: "\\033[7mrow\\033[0m")
    #expect(svg.contains(##"width="25.2" height="18" fill="#d3d7de""##))
    #expect(svg.contains(##"fill="#15181e">row</tspan>"##))
  }

  @Test func `draws bars as shapes and no text`() throws {
    let svg = try svg(of: "\\033[38;5;208m█▌\\033[0m")
    #expect(svg.contains(##"<rect x="16" y="18" width="8.4" height="14" fill="#ff8700" "##))
    #expect(svg.contains(##"<rect x="24.4" y="18" width="4.2" height="14" fill="#ff8700" "##))
    #expect(!svg.contains("<text"))
  }

  @Test func `keeps what follows a wide character in its column`() throws {
    let svg = try svg(of: "日本\\033[1mx\\033[0m")
    #expect(svg.contains(##"textLength="33.6" fill="#d3d7de">日本</tspan>"##))
    #expect(svg.contains(#"<tspan x="49.6" textLength="8.4""#))
  }

  @Test func `escapes what would be markup`() throws {
    #expect(try svg(of: "a<b>&c").contains(">a&lt;b&gt;&amp;c</tspan>"))
  }
}
