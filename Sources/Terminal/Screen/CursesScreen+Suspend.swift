import CTerminal

extension CursesScreen {
  /// Lends the terminal to another program: an editor, a pager, the shell.
  package func suspend() {
    guard let state, !state.isSuspended else { return }
    self.state?.isSuspended = true
    giveBack()
  }

  /// Takes the terminal over again. The next ``present(_:)`` paints everything.
  package func resume() {
    guard state != nil else { return }
    state?.isSuspended = false
    state?.resumedAt = .now
    reset_prog_mode()
    takeOver()
    if let size = Size(ofTerminal: output), size != self.size { resize(to: size) }
    repaint()
  }

  /// Handles an event for the screen itself. Call it with every event, before the program handles it; draw
  /// afterwards.
  ///
  /// A request to suspend stops the process here, until it is continued. A process continued in the
  /// background, as with `bg`, has no terminal to draw on and stops again.
  package func respond(to event: TerminalEvent) {
    switch event {
    case .resize(let size): resize(to: size)
    case .suspendRequested:
      suspend()
      stop()
    case .continued where isInBackground: stop()
    case .continued where !isEchoOfOurOwnStop: resume()
    default: return
    }
  }

  /// Shows a canvas. Only the changes since the last one are sent.
  package func present(_ canvas: Canvas) {
    guard let state, !state.isSuspended, !isInBackground else { return }
    self.state?.painter.paint(canvas, into: state.window)
  }

  /// Forgets the terminal's content, so that the next canvas is painted completely: for the key that
  /// repairs the screen after another program wrote on it.
  package func repaint() {
    state?.painter.forget()
    terminal_forget_shown()
  }

  /// A process continued in the background may only want to end, so the next event decides.
  private func stop() {
    terminal_stop_group()
    if !isInBackground { resume() }
  }

  private var isInBackground: Bool { terminal_is_in_background(output) }

  /// The signal that wakes us after our own stop is reported one turn later.
  private var isEchoOfOurOwnStop: Bool {
    guard let resumedAt = state?.resumedAt else { return false }
    return .now - resumedAt < .seconds(1)
  }

  private func resize(to size: Size) {
    guard let state else { return }
    if size != self.size {
      resize_term(Int32(clamping: size.rows), Int32(clamping: size.columns))
      wresize(state.window, Int32(clamping: size.rows), Int32(clamping: size.columns))
    }
    // Terminals move and cut their content in different ways when they are resized, even if the size
    // ends up the same.
    repaint()
  }
}
