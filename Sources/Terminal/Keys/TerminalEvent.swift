/// An event from the terminal or a signal.
package enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A paste, unmodified: untrusted, and never a command.
  case paste(String)
  /// The terminal was resized.
  case resize(Size)
  /// A request to suspend (Ctrl-Z, or `SIGTSTP`).
  case suspendRequested
  /// The process was continued.
  case continued
  /// A request to end, with the number of the signal.
  case terminate(signal: Int32)
  /// The connection is gone.
  case hangUp
}

extension TerminalEvent {
  /// Whether the loop ends with it.
  var isEnd: Bool {
    switch self {
    case .terminate, .hangUp: true
    case .key, .paste, .resize, .suspendRequested, .continued: false
    }
  }
}
