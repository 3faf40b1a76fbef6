import FoundationEssentials

/// What is known of a change besides what it asked for.
public struct SettlementClues<Output: Sendable>: Sendable {
  /// When it was sent, by the tenant's clock.
  public var sent: Date
  /// What its answer would have been about, as it was before; nil when nobody looked.
  public var before: Output?

  /// Gathers what is known.
  public init(sent: Date, before: Output? = nil) {
    self.sent = sent
    self.before = before
  }
}
