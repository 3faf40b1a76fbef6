import FoundationEssentials
import Review

extension Job {
  /// Notes the progress.
  ///
  /// - Returns: Whether it counts as stalled from now on, because the tenant has said the same for too long.
  mutating func note(_ words: String, at now: Date) -> Bool {
    progress = .running(words)
    guard milestone.words == words else {
      milestone = (words, now)
      isStalled = false
      return false
    }
    guard !isStalled, standstill(at: now) >= Standstill.limit else { return false }
    isStalled = true
    return true
  }

  /// How long to wait before the next look at it: the longer nothing moves, the less often the tenant is
  /// asked.
  func pause(at now: Date) -> Duration {
    switch standstill(at: now) {
    case ..<20: .seconds(1)
    case ..<60: .seconds(3)
    case ..<Standstill.limit: .seconds(10)
    default: .seconds(60)
    }
  }

  private func standstill(at now: Date) -> TimeInterval { now.timeIntervalSince(milestone.date) }
}
