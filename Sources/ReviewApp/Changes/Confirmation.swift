/// A question before changes are sent: what they are, and why they are asked about.
package struct Confirmation: Sendable {
  /// Why it is asked.
  enum Reason: Sendable, Equatable {
    /// They are about all marked rows.
    case marked
    /// The role or session is not on the screen.
    case elsewhere
    /// Somebody changed it since it was shown; nothing was sent.
    case changedMeanwhile
    /// The answer to an earlier change was lost, and that change may still happen.
    case unconfirmed(JobID)
  }

  let reason: Reason
  /// The question.
  package let title: String
  /// What there is to know before it is answered, a sentence each.
  package let sentences: [String]
  /// What would be sent.
  package internal(set) var sendings: [Sending]
  /// What sending is called in the footer.
  package let hint: String
  /// The first visible of the changes.
  package internal(set) var scroll = 0

  /// Whether Enter answers yes: only where the analyst asked for the question.
  package var takesEnter: Bool {
    switch reason {
    case .marked, .elsewhere: true
    case .changedMeanwhile, .unconfirmed: false
    }
  }
}
