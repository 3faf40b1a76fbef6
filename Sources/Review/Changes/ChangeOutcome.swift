import RoleMining
import RoleMiningClient

/// What became of a change right after it was sent, or why it was not sent.
package enum ChangeOutcome: Sendable {
  /// The tenant shows it; with what undoes it, if something does.
  case done(Trace, inverse: Change?)
  /// It was not sent: the analyst has to see first what is otherwise now.
  case changedMeanwhile(ChangedMeanwhile)
  /// It was refused, could not be checked, or never left: nothing happened.
  case refused(APIError)
  /// It may have happened.
  case lost(LostAnswer)
}

/// What the tenant has of a change that happened.
package enum Trace: Sendable, Equatable {
  /// No more than that it happened.
  case change
  /// The potential role as it is now.
  case role(PotentialRole)
  /// The session as it is now.
  case session(RoleMiningSession)
}

/// Why a change was not sent: what it is about is no longer as the analyst saw it.
package struct ChangedMeanwhile: Error, Sendable, Equatable {
  /// What is otherwise; never empty.
  package let differences: [Difference]
  /// What there is to see now.
  package let now: Seen

  /// Notes what is otherwise.
  package init(_ differences: [Difference], now: Seen) {
    self.differences = differences
    self.now = now
  }
}

/// A change that was sent and whose answer was lost. What became of it is looked up.
package struct LostAnswer: Sendable, Equatable {
  /// What was sent.
  package let change: Change
  /// When, and what the tenant showed before.
  package var sending: LostChange

  /// Notes a change whose answer was lost.
  package init(change: Change, sending: LostChange) {
    self.change = change
    self.sending = sending
  }
}
