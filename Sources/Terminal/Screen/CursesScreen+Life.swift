import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CursesScreen {
  /// Takes over the terminal: alternate screen, single keys, bracketed paste.
  /// - Parameter theme: the theme.
  /// - Throws: ``TerminalError`` if this is not a terminal, or not a usable one.
  package func open(theme: Theme) throws(TerminalError) {
    guard state == nil else { return }
    guard isatty(input) == 1 else { throw .notATerminal(stream: "standard input") }
    guard isatty(output) == 1 else { throw .notATerminal(stream: "standard output") }
    terminal_guard_remember(output)
    let screen = try start()
    guard let window = newwin(0, 0, 0, 0) else {
      endwin()
      terminal_screen_close(screen)
      throw .unusableType(environment["TERM"] ?? "")
    }
    keypad(window, true)
    let looks = CursesLook(theme: theme, depth: startColors())
    state = Open(screen: screen, window: window, painter: Painter(looks: looks))
    takeOver()
  }

  /// Restores the terminal, and prints what was written to standard error in between. Does nothing if the
  /// screen is closed.
  package func close() {
    guard let state else { return }
    if !state.isSuspended { giveBack() }
    delwin(state.window)
    terminal_screen_close(state.screen)
    self.state = nil
  }

  private func start() throws(TerminalError) -> OpaquePointer {
    for type in TerminalType.candidates(environment: environment) {
      guard let screen = terminal_screen_open(type, input, output) else { continue }
      // Raw, so that Ctrl-C and Ctrl-Z are keys and reach no other process of our group, and so that
      // Ctrl-S cannot freeze the screen.
      raw()
      noecho()
      nonl()
      // Input does not go through curses; it must not look for keys either.
      typeahead(-1)
      return screen
    }
    throw .unusableType(environment["TERM"] ?? "")
  }

  private func startColors() -> ColorDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    let hasDirectColors = tigetflag("RGB") == 1
    let colors = Int(tigetnum("colors"))
    return ColorDepth(
      environment: environment, colors: hasDirectColors ? colors : min(colors, 256))
  }

  func takeOver() {
    TerminalModes.set(on: output)
    terminal_guard_arm(output)
    DivertedErrors.begin()
  }

  func giveBack() {
    TerminalModes.reset(on: output)
    terminal_screen_leave(output)
    terminal_guard_disarm()
    DivertedErrors.end()
  }
}
