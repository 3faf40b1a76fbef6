import Synchronization

extension EventLoop {
  /// A timer that was armed; ``EventLoop/disarm(_:)`` takes it back.
  public struct TimerID: Hashable, Sendable {
    let number: Int
  }

  struct Timer: Sendable {
    var id: TimerID
    var instant: ContinuousClock.Instant
    var action: @Sendable () -> Void
  }

  /// Runs an action on the loop's thread once some time has passed. Any thread may call it.
  /// - Parameters:
  ///   - delay: how long to wait at least.
  ///   - action: what to do then.
  /// - Returns: what takes the timer back.
  @discardableResult
  public func arm(after delay: Duration, _ action: @escaping @Sendable () -> Void) -> TimerID {
    let instant = ContinuousClock.now + delay
    let id = mailbox.withLock { mailbox in
      mailbox.nextTimer += 1
      let id = TimerID(number: mailbox.nextTimer)
      mailbox.timers.append(Timer(id: id, instant: instant, action: action))
      return id
    }
    wakeUp.ring()
    return id
  }

  /// Takes a timer back; nothing happens when it has fired.
  public func disarm(_ id: TimerID) {
    mailbox.withLock { $0.timers.removeAll { $0.id == id } }
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
