/// How long what may be the beginning of a key waits for the rest.
///
/// A key that is several bytes begins as the Escape key does, so a lone Escape is only told by what does
/// not follow it. On a line that is slow, more time passes between the two.
public struct KeyDelays: Hashable, Sendable {
  /// How long a lone Escape waits.
  public var escape: Duration
  /// How long a sequence that has begun, or half a character, waits for its end. After Escape alone, how
  /// long its end may come late and is still no command.
  public var tail: Duration
  /// How long a paste, or a report of the terminal, waits for more.
  public var message: Duration

  /// The delays for a terminal on this machine.
  public init() {
    escape = .milliseconds(25)
    tail = .milliseconds(300)
    message = .seconds(1)
  }

  /// The delays that the environment asks for: longer ones over SSH, and those of `ESCDELAY`, which is in
  /// milliseconds, as for every program that uses curses.
  /// - Parameter environment: the environment of the process.
  public init(environment: [String: String]) {
    self.init()
    if Self.remote.contains(where: { !(environment[$0] ?? "").isEmpty }) {
      escape = .milliseconds(100)
      tail = .seconds(1)
      message = .seconds(2)
    }
    guard let asked = environment["ESCDELAY"].flatMap({ Int($0) }), asked >= 0 else { return }
    escape = .milliseconds(min(asked, Self.longestEscape))
    tail = max(tail, escape)
    message = max(message, tail)
  }

  /// The variables that sshd sets.
  private static let remote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"]
  /// In milliseconds, as much as curses takes.
  private static let longestEscape = 30_000
}
