import Synchronization

extension EventLoop {
  struct Timer: Sendable {
    var instant: ContinuousClock.Instant
    var action: @Sendable () -> Void
  }

  /// Runs an action on the loop's thread after a delay. Any thread may call it.
  /// - Parameters:
  ///   - delay: the minimum delay.
  ///   - action: the action.
  package func arm(after delay: Duration, _ action: @escaping @Sendable () -> Void) {
    let timer = Timer(instant: ContinuousClock.now + delay, action: action)
    mailbox.withLock { $0.timers.append(timer) }
    wakeUp.ring()
  }

  var nextTimer: ContinuousClock.Instant? {
    mailbox.withLock { $0.timers.map(\.instant).min() }
  }

  func fireTimers(now: ContinuousClock.Instant) {
    let due = mailbox.withLock { mailbox in
      let due = mailbox.timers.filter { $0.instant <= now }
      mailbox.timers.removeAll { $0.instant <= now }
      return due
    }
    for timer in due.sorted(by: { $0.instant < $1.instant }) { timer.action() }
  }
}
