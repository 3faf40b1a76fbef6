import RoleMining

/// Polls with growing pauses until a condition holds.
struct Following<Value: Sendable, Sign: Hashable & Sendable>: Sendable {
  /// What is followed, such as "session 'Finance'", for messages.
  let subject: String
  let patience: WaitingLimits
  let pause: PollingPause
  /// Polls once.
  let read: @Sendable () async throws -> Value
  /// What counts as progress when it differs from the previous poll.
  let sign: @Sendable (Value) -> Sign

  /// Follows it until the condition holds.
  ///
  /// - Parameters:
  ///   - isOver: Whether it is done; throws if it has failed.
  ///   - onChange: Called with the first answer and each one that differs.
  /// - Returns: The last answer.
  /// - Throws: `Failure` on a timeout, `APIError`, or what `isOver` throws.
  func end(
    when isOver: @Sendable (Value) throws -> Bool, onChange: @Sendable (Value) throws -> Void
  ) async throws -> Value {
    let start = ContinuousClock.now
    var (lastSign, lastMove, pause) = (nil as Sign?, start, pause)
    while true {
      let value = try await lastSign == nil ? read() : patientRead(since: start)
      let sign = sign(value)
      let hasMoved = sign != lastSign
      if hasMoved {
        (lastSign, lastMove) = (sign, .now)
        try onChange(value)
      }
      if try isOver(value) { return value }
      try checkPatience(since: start, lastMove: lastMove)
      try await Task.sleep(for: pause.next(hasMoved: hasMoved))
    }
  }

  /// Tolerates a short outage. The first request does not: a tenant that was never reachable is an error.
  private func patientRead(since start: ContinuousClock.Instant) async throws -> Value {
    let deadline = patience.timeout.map { start + $0.duration } ?? .now + Self.longestAbsence
    var pause = pause
    while true {
      do {
        return try await read()
      } catch let error as APIError where Self.mayPass(error) {
        guard ContinuousClock.now < deadline else { throw error }
        try await Task.sleep(for: pause.next(hasMoved: false))
      }
    }
  }

  private static var longestAbsence: Duration { .seconds(15 * 60) }

  private static func mayPass(_ error: APIError) -> Bool {
    [.unreachable, .timedOut, .server, .throttled].contains(error.kind)
  }

  private func checkPatience(
    since start: ContinuousClock.Instant, lastMove: ContinuousClock.Instant
  ) throws {
    if let timeout = patience.timeout, start + timeout.duration <= .now {
      throw Failure(
        .failure, "\(subject) is not done after \(timeout.words). It continues in the tenant.")
    }
    if let stall = patience.stall, lastMove + stall.duration <= .now {
      throw Failure(
        .failure,
        "\(subject) has stalled: no progress for \(stall.words). The API does not report failures, so "
          + "check the tenant.")
    }
  }
}
