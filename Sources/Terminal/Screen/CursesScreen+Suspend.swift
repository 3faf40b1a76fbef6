import CTerminal

extension CursesScreen {
  /// Gives the terminal to somebody else for a while: an editor, a pager, the shell.
  public func suspend() {
    guard let state, !state.isSuspended else { return }
    self.state?.isSuspended = true
    giveBack()
  }

  /// Takes the terminal over again. The next ``present(_:)`` paints everything.
  public func resume() {
    guard state != nil else { return }
    state?.isSuspended = false
    state?.resumedAt = .now
    reset_prog_mode()
    takeOver()
    if let size = Size(ofTerminal: output), size != self.size { resize(to: size) }
    repaint()
  }

  /// Does what an event asks of the screen itself. To be called with every event, before the
  /// program reacts to it; draw afterwards.
  ///
  /// A request to suspend stops the process here, and returns when it goes on. A process that goes on
  /// in the background, as `bg` asks for, has no terminal to show anything on: it stops again.
  public func respond(to event: TerminalEvent) {
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

  /// Shows a canvas. Only what has changed since the last one is sent.
  public func present(_ canvas: Canvas) {
    guard let state, !state.isSuspended, !isInBackground else { return }
    self.state?.painter.paint(canvas, into: state.window)
  }

  /// Forgets what the terminal shows, so that the next canvas is painted as a whole: for the key
  /// that repairs a screen onto which something else has written.
  public func repaint() {
    state?.painter.forget()
    terminal_forget_shown()
  }

  /// Who goes on in the background may do so only to end, so what comes next decides.
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
    // Terminals shift and cut their content in their own ways when they change size, also on a way
    // that ends where it began.
    repaint()
  }
}
