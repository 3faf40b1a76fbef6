import Glibc

/// The prompt before a change is sent.
enum Consent {
  /// Whether standard input and standard error are a terminal, so that there is someone to ask.
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && Output.errors.isTerminal }

  /// Asks and waits for the answer. Only "y" and "yes" count as consent.
  static func isGiven(for count: Int) -> Bool {
    let object = count == 1 ? "it" : "them"
    try? Output.errors.raw("Type y to send \(object): ")
    guard let line = readLine() else {
      try? Output.errors.raw("\n")
      return false
    }
    return ["y", "yes"].contains(line.lowercased().filter { !$0.isWhitespace })
  }
}
