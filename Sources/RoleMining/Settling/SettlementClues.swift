import FoundationEssentials

/// What is known of a change besides its request.
public struct SettlementClues: Sendable {
  /// When it was sent, by the tenant's clock.
  public var sent: Date
  /// The answer to the look-up from before the change was sent; nil if there is none.
  public var before: Reply?

  /// Collects the clues.
  public init(sent: Date, before: Reply? = nil) {
    self.sent = sent
    self.before = before
  }
}
