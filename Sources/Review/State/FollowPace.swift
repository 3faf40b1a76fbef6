import FoundationEssentials

/// How often the tenant is asked how far something is: the longer nothing moves, the less often.
enum FollowPace {
  /// T-21: a session has no state for having failed. What did not move for so many seconds is said
  /// to be stalled.
  static let patience: TimeInterval = 600

  /// How long to wait before the next look at something that stands still for some seconds.
  static func pause(afterStandingStill seconds: TimeInterval) -> Duration {
    switch seconds {
    case ..<20: .seconds(1)
    case ..<60: .seconds(3)
    case ..<patience: .seconds(10)
    default: .seconds(60)
    }
  }
}
