import FoundationEssentials
import Review

/// How often the tenant is asked how far something is: the longer nothing moves, the less often.
enum FollowPace {
  /// How long to wait before the next look at something that stands still for some seconds.
  static func pause(afterStandingStill seconds: TimeInterval) -> Duration {
    switch seconds {
    case ..<20: .seconds(1)
    case ..<60: .seconds(3)
    case ..<Standstill.limit: .seconds(10)
    default: .seconds(60)
    }
  }
}
