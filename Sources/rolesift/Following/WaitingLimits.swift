/// How long something is followed before it is given up.
struct WaitingLimits: Sendable {
  /// The longest time in all; nil is forever.
  var timeout: WaitingTime?
  /// The longest time without any movement; nil is forever. T-21: a session has no state for having
  /// failed, so one that fails is only seen to stand still.
  var stall: WaitingTime?

  /// What a session that works has moved in, however large its population.
  static let standardStall = WaitingTime(seconds: 15 * 60)

  /// Without an end.
  static let endless = WaitingLimits()
}
