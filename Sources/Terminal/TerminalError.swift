/// Why the terminal cannot be used; the description is a sentence for the analyst.
public enum TerminalError: Error, Hashable, Sendable {
  /// A stream is a file, a pipe or nothing, by its name: `standard output`.
  case notATerminal(stream: String)
  /// No entry of this terminal type, nor of any that could stand in for it, can be used.
  case unusableType(String)
  /// The system refused something.
  case system(call: String, code: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong, and the way out.
  public var description: String {
    switch self {
    case .notATerminal(let stream):
      "Rolesift needs a terminal: \(stream) is not one. "
        + "Use `rolesift roles --output json` in scripts."
    case .unusableType(let type):
      "Rolesift cannot draw on a terminal of the type \u{201C}\(DisplayText(type))\u{201D}: it "
        + "cannot place its cursor, or is not known here. Set TERM, for example "
        + "`TERM=xterm-256color rolesift`."
    case .system(let call, let code):
      "The system refused `\(call)`, which Rolesift needs for its screen (error \(code))."
    }
  }
}
