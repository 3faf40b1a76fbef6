import Review

/// When to stop following something.
struct WaitingLimits: Sendable {
  /// The timeout; nil for none.
  var timeout: WaitingTime?
  /// The longest time without progress; nil for no limit. T-21: a session has no failed state, so a failed
  /// session only stops making progress.
  var stall: WaitingTime?

  /// The default time without progress after which a session counts as stalled.
  static let standardStall = WaitingTime(seconds: Int(Standstill.limit))

  /// No limits.
  static let endless = WaitingLimits()
}
