import Glibc

/// The question before a change is sent.
enum Consent {
  /// Whether there is a person to ask: one who reads and one who types.
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && Output.errors.isTerminal }

  /// Asks, and waits for the answer. Everything but a yes is a no.
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
