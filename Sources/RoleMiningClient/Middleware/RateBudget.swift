/// Limits requests: their number in any window, their number in flight, and the background's share of
/// both.
///
/// T-72: the tenant counts by client id, so there is one budget per client id, and a new token does not
/// refill it. Background requests leave a reserve of both for the analyst. A 429 pauses all requests for
/// the stated time, even without a rate limit.
public actor RateBudget {
  private let places: Int
  private let clock: CallClock
  private let activity: ActivityFeed
  private var window: RateWindow
  private var line = WaitingLine()
  private var underWay = 0
  /// Wakes up when only time has to pass.
  private var alarm: (moment: ContinuousClock.Instant, task: Task<Void, Never>)?

  /// Creates a full budget.
  ///
  /// - Parameters:
  ///   - limit: The rate limit; nil for none.
  ///   - requestsUnderWay: The maximum number of requests in flight, at least 1.
  ///   - clock: Measures time.
  ///   - activity: Receives the activity.
  public init(
    _ limit: RateLimit? = .tenant, requestsUnderWay: Int = 4, clock: CallClock = .continuous,
    activity: ActivityFeed? = nil
  ) {
    window = RateWindow(limit)
    places = max(1, requestsUnderWay)
    self.clock = clock
    self.activity = activity ?? ActivityFeed(clock: clock)
  }

  /// The remaining budget; nil without a limit.
  public var state: RateBudgetState? { window.state(at: clock.now()) }

  /// Waits until `call` may be sent. Once admitted, the caller must call `leave()` when it is done.
  ///
  /// - Throws: `CancellationError`, or an `APIError` if its deadline would pass first. Nothing was consumed
  ///   then.
  func enter(for call: Call) async throws {
    try Task.checkCancellation()
    let number = line.nextNumber()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        line.append(
          WaitingCall(
            number: number, priority: call.priority, deadline: call.deadline,
            continuation: continuation))
        admit()
      }
    } onCancel: {
      Task { await self.giveUp(number) }
    }
  }

  /// Frees a place.
  func leave() {
    underWay -= 1
    admit()
  }

  /// Pauses all requests, because the tenant asked for it.
  ///
  /// - Parameter duration: The pause; nil if the tenant did not state it, which means one window.
  func pause(for duration: Duration?) {
    let length = window.limit?.window ?? RateLimit.tenant.window
    window.pause(until: clock.now() + (duration ?? length))
    report()
  }
}

extension RateBudget {
  private func admit() {
    defer { report() }
    while let call = line.first {
      let now = clock.now()
      guard underWay < places(for: call.priority) else {
        guard let deadline = call.deadline else { return }
        guard now >= deadline else { return wake(at: deadline) }
        line.remove(call.number)
        call.continuation.resume(throwing: TurnTooLate(wait: .zero))
        continue
      }
      let wait = window.wait(for: call.priority, at: now) ?? .zero
      if let deadline = call.deadline, now + wait >= deadline {
        line.remove(call.number)
        call.continuation.resume(throwing: TurnTooLate(wait: wait))
      } else if wait > .zero {
        return wake(at: now + wait)
      } else {
        line.remove(call.number)
        window.take(at: now)
        underWay += 1
        call.continuation.resume()
      }
    }
  }

  /// One place is reserved for the analyst, who would otherwise wait behind four slow pages.
  private func places(for priority: CallPriority) -> Int {
    priority == .analyst ? places : max(1, places - 1)
  }

  private func wake(at moment: ContinuousClock.Instant) {
    if let alarm, alarm.moment <= moment { return }
    alarm?.task.cancel()
    let wait = clock.now().duration(to: moment)
    let task = Task { [clock] in
      guard (try? await clock.sleep(wait)) != nil else { return }
      self.alarmRang()
    }
    alarm = (moment, task)
  }

  private func alarmRang() {
    alarm = nil
    admit()
  }

  private func giveUp(_ number: Int) {
    guard let call = line.remove(number) else { return }
    call.continuation.resume(throwing: CancellationError())
    report()
  }

  private func report() {
    let (underWay, waiting, window, now) = (underWay, line.count, window, clock.now())
    activity.change { record in
      record.note(underWay: underWay, at: now)
      record.requestsWaiting = waiting
      record.window = window
    }
  }
}
