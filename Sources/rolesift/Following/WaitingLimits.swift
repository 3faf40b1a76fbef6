import Review

/// How long something is followed before it is given up.
struct WaitingLimits: Sendable {
  /// The longest time in all; nil is forever.
  var timeout: WaitingTime?
  /// The longest time without any movement; nil is forever. T-21: a session has no state for having
  /// failed, so one that fails is only seen to stand still.
  var stall: WaitingTime?

  /// When a session counts as stalled unless somebody says otherwise.
  static let standardStall = WaitingTime(seconds: Int(Standstill.limit))

  /// Without an end.
  static let endless = WaitingLimits()
}
