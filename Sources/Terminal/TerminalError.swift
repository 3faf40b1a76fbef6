/// Why the terminal cannot be used; the description is a sentence for the analyst.
package enum TerminalError: Error, Hashable, Sendable {
  /// A stream, such as `standard output`, is a file, a pipe or closed.
  case notATerminal(stream: String)
  /// Neither this terminal type nor a substitute can be used.
  case unusableType(String)
  /// A system call failed.
  case system(call: String, code: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// The problem and the way out.
  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "Rolesift needs a terminal, but \(stream) is not one. "
        + "Use `rolesift roles --output json` in scripts."
    case .unusableType(let type):
      "Rolesift cannot draw on a terminal of type '\(DisplayText(type))': it "
        + "cannot position its cursor, or is unknown here. Set TERM, for example "
        + "`TERM=xterm-256color rolesift`."
    case .system(let call, let code):
      "The system call `\(call)`, which Rolesift needs for its screen, failed (error \(code))."
    }
  }
}
