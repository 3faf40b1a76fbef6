import RoleMiningClient
import Synchronization
import TestSupport

/// A clock that advances only manually; sleepers wait for that.
final class HeldTime: Sendable {
  private struct Sleeper {
    let end: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now = ContinuousClock.now
    var sleepers: [Int: Sleeper] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  var clock: CallClock {
    CallClock(now: { self.now }, sleep: { try await self.sleep($0) })
  }

  var now: ContinuousClock.Instant { state.withLock { $0.now } }

  /// Advances the time and wakes sleepers that are due.
  func pass(_ duration: Duration) {
    let woken = state.withLock { state in
      state.now += duration
      let woken = state.sleepers.filter { $0.value.end <= state.now }
      for number in woken.keys { state.sleepers[number] = nil }
      return woken.values.map(\.continuation)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Waits for a number of sleepers.
  func untilAsleep(_ count: Int) async throws {
    try await wait(for: "\(count) to sleep") { state.withLock { $0.sleepers.count } == count }
  }

  private func sleep(_ duration: Duration) async throws {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state in
          guard !Task.isCancelled else { return true }
          state.sleepers[number] = Sleeper(end: state.now + duration, continuation: continuation)
          return false
        }
        if isOver { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }
}
