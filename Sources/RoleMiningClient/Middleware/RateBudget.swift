/// Admits requests: at most so many in any window of time, at most so many at once, and the
/// analyst's before those of the background.
///
/// T-72: the tenant counts by client id, so there is one budget for a client id and a new token does
/// not refill it. What runs in the background leaves a reserve for the analyst, of the rate and of
/// the places. A 429 stops everybody for the time given, also where no rate is set.
public actor RateBudget {
  private let places: Int
  private let clock: CallClock
  private let activity: ActivityFeed
  private var window: RateWindow
  private var line = WaitingLine()
  private var underWay = 0
  /// Looks again when time alone admits somebody.
  private var alarm: (moment: ContinuousClock.Instant, task: Task<Void, Never>)?

  /// Makes a full budget.
  ///
  /// - Parameters:
  ///   - limit: How many requests in which time; nil for as many as there are.
  ///   - requestsUnderWay: How many may be at the tenant at once, at least 1.
  ///   - clock: What time is measured with.
  ///   - activity: Is told what goes on.
  public init(
    _ limit: RateLimit? = .tenant, requestsUnderWay: Int = 4, clock: CallClock = .continuous,
    activity: ActivityFeed? = nil
  ) {
    window = RateWindow(limit)
    places = max(1, requestsUnderWay)
    self.clock = clock
    self.activity = activity ?? ActivityFeed(clock: clock)
  }

  /// How much is left at this moment; nil when there is no limit.
  public var state: RateBudgetState? { window.state(at: clock.now()) }

  /// Waits until `call` may go out. Who was admitted must say `leave()` when it is back.
  ///
  /// - Throws: `CancellationError`, or an `APIError` when its time would be over before its turn
  ///   comes. Nothing was taken then.
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

  /// Makes room for the next.
  func leave() {
    underWay -= 1
    admit()
  }

  /// Admits nothing for a while, because the tenant asked for it.
  ///
  /// - Parameter duration: How long; nil when the tenant did not say, which is one window.
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

  /// One place is kept for the analyst, who would else wait behind four slow pages.
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
    let (underWay, waiting, window) = (underWay, line.count, window)
    activity.change { record in
      record.requestsUnderWay = underWay
      record.requestsWaiting = waiting
      record.window = window
    }
  }
}
