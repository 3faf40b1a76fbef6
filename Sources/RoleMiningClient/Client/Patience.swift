import FoundationEssentials

/// How long a tenant has for a change to show before it is held not to have happened.
public struct Patience: Sendable {
  /// What is waited before each look, so that there are as many looks as pauses.
  public var pauses: [Duration]
  /// Waits.
  public var clock: CallClock
  /// The present.
  public var date: @Sendable () -> Date

  /// Three looks within eight seconds.
  public init(
    pauses: [Duration] = [.milliseconds(500), .milliseconds(2500), .seconds(5)],
    clock: CallClock = .continuous, date: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.pauses = pauses
    self.clock = clock
    self.date = date
  }
}
