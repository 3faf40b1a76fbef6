import RoleMiningClient
import Synchronization

/// A clock that advances only by sleeping or manually, and records the sleeps.
final class FakeTime: Sendable {
  private struct State {
    var now = ContinuousClock.now
    var sleeps: [Duration] = []
  }

  private let state = Mutex(State())

  var clock: CallClock {
    CallClock(
      now: { self.state.withLock { $0.now } },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock {
          $0.now += duration
          $0.sleeps.append(duration)
        }
      })
  }

  var sleeps: [Duration] { state.withLock { $0.sleeps } }

  func pass(_ duration: Duration) {
    state.withLock { $0.now += duration }
  }
}
