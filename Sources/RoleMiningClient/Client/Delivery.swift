import FoundationEssentials
import RoleMining

/// What is known of a change right after it was sent once.
public enum Delivery<Output: Sendable>: Sendable {
  /// The tenant shows it: in its answer, or read back, and then with what was read.
  case done(Output, shown: Reply?)
  /// Its answer was lost, or the tenant answered and does not show it: `Client.settle` looks further.
  case lost(LostChange)
}

/// A change that was sent and may have happened, or may happen yet.
public struct LostChange: Sendable, Hashable {
  /// When it was sent, by the clock of this machine.
  public let sent: Date
  /// What the tenant showed right before; nil when the API has no way to look the change up.
  public let before: Reply?
  /// Why nobody knows.
  public let reason: APIError
  /// Whether it was sent a second time, because the tenant showed exactly what it did before.
  public var wasSentAgain = false

  /// Notes a change that may have happened.
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
