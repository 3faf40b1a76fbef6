import FoundationEssentials
import RoleMining

/// A change that was sent once and whose answer was lost. What became of it is looked up; it is not
/// sent again.
public struct LostAnswer: Sendable, Equatable {
  /// What was sent.
  public let change: Change
  /// When.
  public let sent: Date
  /// The potential role as it was before, as far as it was known.
  public let before: PotentialRole?
}

/// What the tenant has of a change that happened.
public enum Trace: Sendable {
  /// No more than that it happened.
  case change
  /// The potential role that is being provisioned.
  case role(PotentialRole)
  /// The session that was created.
  case session(RoleMiningSession)
}
