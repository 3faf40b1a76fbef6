import FoundationEssentials

/// How long to wait for a change to show before it counts as not done.
public struct Patience: Sendable {
  /// The pauses before each look-up, so that there are as many look-ups as pauses.
  public var pauses: [Duration]
  /// Waits.
  public var clock: CallClock
  /// The current time.
  public var date: @Sendable () -> Date

  /// Three look-ups within eight seconds.
  public init(
    pauses: [Duration] = [.milliseconds(500), .milliseconds(2500), .seconds(5)],
    clock: CallClock = .continuous, date: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.pauses = pauses
    self.clock = clock
    self.date = date
  }
}
