import RoleMining
import RoleMiningClient

/// The outcome of sending a change.
package enum ChangeOutcome: Sendable {
  /// The tenant shows it. Has the change that undoes it, if there is one.
  case done(Trace, inverse: Change?)
  /// Not sent: the role or session differs from what the analyst saw.
  case changedMeanwhile(ChangedMeanwhile)
  /// Refused, not verified, or never sent: nothing happened.
  case refused(APIError)
  /// It may have happened.
  case lost(LostAnswer)
}

/// The state after a change that happened.
package enum Trace: Sendable, Equatable {
  /// Only that it happened.
  case change
  /// The potential role.
  case role(PotentialRole)
  /// The session.
  case session(RoleMiningSession)
}

/// A change was not sent because the role or session differs from what the analyst saw.
package struct ChangedMeanwhile: Error, Sendable, Equatable {
  /// The differences; never empty.
  package let differences: [Difference]
  /// The current state.
  package let now: Seen

  /// Records the differences.
  package init(_ differences: [Difference], now: Seen) {
    self.differences = differences
    self.now = now
  }
}

/// A change that was sent and whose answer was lost; it has to be looked up.
package struct LostAnswer: Sendable, Equatable {
  /// The change.
  package let change: Change
  /// When it was sent, and the state before it.
  package var sending: LostChange
  /// The number of its record in the journal; nil if it was not recorded.
  package let record: Int?

  /// Records a change whose answer was lost.
  package init(change: Change, sending: LostChange, record: Int? = nil) {
    self.change = change
    self.sending = sending
    self.record = record
  }
}
