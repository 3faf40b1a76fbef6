import RoleMiningClient
import Synchronization

/// A clock that advances when someone waits, so that nobody waits for real.
final class ChaosTime: Sendable {
  private let present = Mutex(ContinuousClock.now)

  var clock: CallClock {
    CallClock(
      now: { self.present.withLock { $0 } },
      sleep: { duration in
        try Task.checkCancellation()
        self.present.withLock { $0 += max(duration, .zero) }
        await Task.yield()
      })
  }
}
