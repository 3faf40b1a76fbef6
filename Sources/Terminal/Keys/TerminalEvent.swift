/// What the terminal, or whoever sends us signals, has to say.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, as it came: untrusted, and never a command.
  case paste(String)
  /// The terminal has another size.
  case resize(Size)
  /// The analyst wants the shell back (Ctrl-Z, or `SIGTSTP`).
  case suspendRequested
  /// The process goes on after it was stopped.
  case continued
  /// Somebody asks the process to end, by the number of this signal.
  case terminate(signal: Int32)
  /// The line is gone; nobody reads any more.
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
