/// What is left of a rate budget at one moment.
public struct RateBudgetState: Sendable, Hashable {
  /// How many requests may go out at once.
  public let remaining: Int
  /// How many that is when none went out lately.
  public let capacity: Int
  /// How long the tenant asked to wait; zero when it did not.
  public let pause: Duration

  /// Whether nothing is missing of it.
  public var isFull: Bool { remaining == capacity }
}
