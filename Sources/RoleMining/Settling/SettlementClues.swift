import FoundationEssentials

/// What is known of a change besides what it asked for.
public struct SettlementClues: Sendable {
  /// When it was sent, by the tenant's clock.
  public var sent: Date
  /// The answer to the look-up's question from before the change was sent; nil when it was not asked.
  public var before: Reply?

  /// Gathers what is known.
  public init(sent: Date, before: Reply? = nil) {
    self.sent = sent
    self.before = before
  }
}
