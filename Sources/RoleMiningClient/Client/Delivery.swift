import FoundationEssentials
import RoleMining

/// What is known about a change right after it was sent once.
public enum Delivery<Output: Sendable>: Sendable {
  /// The tenant shows it, in its answer or when read back; with what was read back.
  case done(Output, shown: Reply?)
  /// The answer was lost, or the tenant does not show the change: `Client.settle` looks it up.
  case lost(LostChange)
}

/// A change that was sent and may have happened, or may still happen.
public struct LostChange: Sendable, Hashable {
  /// When it was sent, by this machine's clock.
  public let sent: Date
  /// The tenant's answer from right before; nil if the API has no look-up for the change.
  public let before: Reply?
  /// Why the outcome is unknown.
  public let reason: APIError
  /// Whether it was sent a second time, because the tenant still showed the exact earlier state.
  public var wasSentAgain = false

  /// Records a change that may have happened.
  public init(sent: Date, before: Reply?, reason: APIError) {
    self.sent = sent
    self.before = before
    self.reason = reason
  }
}

extension Delivery {
  /// The same delivery with another output.
  public func map<Other: Sendable>(_ transform: (Output) -> Other) -> Delivery<Other> {
    switch self {
    case .done(let output, let shown): .done(transform(output), shown: shown)
    case .lost(let lost): .lost(lost)
    }
  }
}
