import RoleMining

/// Why a change was not sent: what it is about is no longer as the analyst saw it.
public struct ChangedMeanwhile: Error, Sendable, Equatable {
  /// What is otherwise; never empty.
  public let differences: [Difference]
  /// What there is to see now.
  public let now: Seen

  /// Notes what is otherwise.
  public init(_ differences: [Difference], now: Seen) {
    self.differences = differences
    self.now = now
  }
}
