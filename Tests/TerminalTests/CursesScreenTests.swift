import Testing

@testable import Terminal

extension TerminalProcessTests {
  @Suite(.serialized) struct `The screen` {
    private static let isUTF8 = CursesScreen(environment: [:]).glyphs == .unicode

    private func screen(
      on terminal: TestTerminal, _ environment: [String: String] = ["TERM": "xterm-256color"]
    ) throws -> CursesScreen {
      let screen = CursesScreen(
        environment: environment, input: terminal.slave, output: terminal.slave)
      try screen.open(theme: ThemeLibrary().theme(named: "dark"))
      return screen
    }

    private func canvas(of screen: CursesScreen, _ texts: DisplayText...) -> Canvas {
      var canvas = Canvas(size: screen.size, glyphs: screen.glyphs)
      for (row, text) in texts.enumerated() { canvas.put(text, row: row, column: 0) }
      return canvas
    }

    @Test func `shows a canvas, and gives the terminal back`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      screen.present(canvas(of: screen, "Payments clerk"))
      let shown = terminal.output(until: "clerk")
      #expect(shown.contains("\u{1B}[?1049h"))
      #expect(shown.contains("Payments clerk"))
      screen.close()
      let left = terminal.output(until: "\u{1B}[?1049l")
      #expect(left.contains("\u{1B}[?2004l"))
      #expect(screen.size == Size(rows: 0, columns: 0))
    }

    @Test func `switches off what would send more than keys, once`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      screen.present(canvas(of: screen, "clerk"))
      let shown = terminal.output(until: "clerk")
      for mode in [1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016] {
        #expect(shown.ranges(of: "\u{1B}[?\(mode)l").count == 1, "\(mode)")
      }
      screen.close()
    }

    @Test func `sends no mode to a terminal that has none`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal, ["TERM": "vt52"])
      screen.present(canvas(of: screen, "clerk"))
      #expect(!terminal.output(until: "clerk").contains("\u{1B}["))
      screen.close()
    }

    @Test func `sends nothing when nothing has changed`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      screen.present(canvas(of: screen, "Payments clerk"))
      _ = terminal.output(until: "clerk")
      screen.present(canvas(of: screen, "Payments clerk"))
      screen.present(canvas(of: screen, "Payments clerk", "next"))
      let sent = terminal.output(until: "next")
      #expect(!sent.contains("Payments"))
      screen.close()
    }

    @Test func `takes the size of its terminal`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      #expect(screen.size == Size(rows: 24, columns: 80))
      screen.respond(to: .resize(Size(rows: 40, columns: 120)))
      #expect(screen.size == Size(rows: 40, columns: 120))
      screen.present(canvas(of: screen, "larger"))
      #expect(terminal.output(until: "larger").contains("larger"))
      screen.close()
    }

    @Test(.enabled(if: isUTF8)) func `sends no byte of hostile text raw`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      let hostile = "\u{1B}]52;c;ZXZpbA==\u{7}\u{9B}31m\u{202E}\r\u{8}"
      screen.present(canvas(of: screen, "<\(hostile)>"))
      let sent = terminal.output(until: ">")
      #expect(sent.contains("<·]52;c;ZXZpbA==··31m···>"))
      screen.close()
    }

    @Test func `uses xterm's description where the terminal's own is missing`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal, ["TERM": "xterm-unheard-of"])
      #expect(screen.size == Size(rows: 24, columns: 80))
      screen.close()
    }

    @Test func `refuses a terminal that cannot place its cursor`() throws {
      let terminal = try TestTerminal()
      #expect(throws: TerminalError.unusableType("dumb")) {
        try screen(on: terminal, ["TERM": "dumb"])
      }
    }

    @Test func `refuses anything but a terminal, and says what to do`() throws {
      let pipe = try WakeUpPipe()
      defer { pipe.close() }
      let screen = CursesScreen(environment: [:], input: pipe.reading, output: pipe.writing)
      let error = #expect(throws: TerminalError.self) {
        try screen.open(theme: ThemeLibrary().theme(named: "dark"))
      }
      #expect(error?.description.contains("needs a terminal, but standard input") == true)
      #expect(error?.description.contains("--output json") == true)
    }

    @Test func `can be left for another program, and resumed`() throws {
      let terminal = try TestTerminal()
      let screen = try screen(on: terminal)
      screen.present(canvas(of: screen, "before"))
      _ = terminal.output(until: "before")
      screen.suspend()
      #expect(terminal.output(until: "\u{1B}[?1049l").contains("\u{1B}[?2004l"))
      screen.resume()
      screen.present(canvas(of: screen, "before"))
      #expect(terminal.output(until: "before").contains("\u{1B}[?1049h"))
      screen.close()
    }
  }
}
