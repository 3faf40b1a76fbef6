/// How long an incomplete key waits for the rest.
///
/// Keys of several bytes start like the Escape key, so only a pause identifies a lone Escape. On a slow
/// line the bytes are further apart.
package struct KeyDelays: Hashable, Sendable {
  /// How long a lone Escape waits.
  package var escape: Duration
  /// How long an incomplete sequence or character waits. After a lone Escape, how late its rest may arrive
  /// without becoming a command.
  package var tail: Duration
  /// How long a paste or a terminal report waits for more.
  package var message: Duration

  /// The delays for a terminal on this machine.
  package init() {
    escape = .milliseconds(25)
    tail = .milliseconds(300)
    message = .seconds(1)
  }

  /// The delays for an environment: longer over SSH, and those of `ESCDELAY` in milliseconds, as in every
  /// program that uses curses.
  /// - Parameter environment: the environment of the process.
  package init(environment: [String: String]) {
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
  /// In milliseconds, the maximum of curses.
  private static let longestEscape = 30_000
}
