import RoleMining
import RoleMiningClient

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

/// What the tenant has of a change that happened.
package enum Trace: Sendable, Equatable {
  /// No more than that it happened.
  case change
  /// The potential role as it is now.
  case role(PotentialRole)
  /// The session as it is now.
  case session(RoleMiningSession)
}
