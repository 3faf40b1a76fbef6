/// A question before changes are sent: the changes, and the reason for asking.
package struct SendingQuestion: Dialog {
  /// The reason for asking.
  enum Reason: Sendable, Equatable {
    /// The changes are about all marked rows.
    case marked
    /// The role or session is not on the screen.
    case elsewhere
    /// Someone has changed it since it was shown; nothing was sent.
    case changedMeanwhile
    /// The answer to an earlier change was lost, and that change may still happen.
    case unconfirmed(JobID)
  }

  let reason: Reason
  /// The question.
  package let title: String
  /// What to know before answering, one sentence each.
  package let sentences: [String]
  /// What would be sent.
  package internal(set) var sendings: [Sending]
  /// The word for sending in the footer.
  package let hint: String
  /// The first visible change.
  package internal(set) var scroll = 0

  /// Whether Enter answers yes, which it does only where the analyst asked for the question.
  package var takesEnter: Bool {
    switch reason {
    case .marked, .elsewhere: true
    case .changedMeanwhile, .unconfirmed: false
    }
  }

  /// Scrolls through the changes.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    guard case .scroll(let lines) = action else { return [] }
    scroll = min(max(0, scroll + lines), max(0, sendings.count - 1))
    return []
  }

  /// Sends the changes.
  package func submit(in state: inout AppState) -> [Effect] {
    if case .unconfirmed(let job) = reason { state.stopWaiting(for: job) }
    return state.send(sendings)
  }
}
