import RoleMining

/// Sends again what may be sent again. The outermost middleware: it gives final answers only.
struct RetryingTransport: Transport {
  let policy: RetryPolicy
  let quota: RetryQuota
  let activity: ActivityFeed
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    var tries = RetryCount()
    var cost = 1
    var mayHaveHappened = false
    call.deadline = call.deadline ?? policy.clock.now() + call.totalTime
    while true {
      let outcome = await attempt(call.withinDeadline(at: policy.clock.now()))
      tries.count(outcome)
      mayHaveHappened = mayHaveHappened || isUncertain(outcome, of: call)
      guard let retry = policy.retry(after: outcome, of: call, tries), isInTime(retry, for: call),
        quota.take(retry.cost)
      else {
        if outcome.isSuccess { quota.giveBack(cost) }
        return try final(outcome, of: call, mayHaveHappened)
      }
      cost = retry.cost
      try await wait(for: retry, of: call)
      call.attempt += 1
    }
  }

  private func attempt(_ call: Call) async -> Result<Reply, any Error> {
    do {
      return .success(try await next.send(call))
    } catch {
      return .failure(error)
    }
  }

  private func isInTime(_ retry: Retry, for call: Call) -> Bool {
    call.deadline.map { policy.clock.now() + retry.pause < $0 } ?? true
  }

  private func wait(for retry: Retry, of call: Call) async throws {
    let pending = PendingRetry(
      operation: call.name, attempt: call.attempt + 1, maximumAttempts: retry.maximum,
      moment: policy.clock.now() + retry.pause, reason: retry.reason)
    let number = activity.change { $0.add(pending) }
    defer { activity.change { $0.removeRetry(number) } }
    try await policy.clock.sleep(retry.pause)
  }

  /// Whether an attempt at a change may have been carried out although it failed.
  private func isUncertain(_ outcome: Result<Reply, any Error>, of call: Call) -> Bool {
    guard call.isChange else { return false }
    return switch outcome {
    case .success(let reply):
      reply.isSuccess
        ? reply.isBroken(for: call)
        : APIError(refusal: reply, of: call).kind == .mayHaveHappened
    case .failure(let failure): APIError(failure: failure, of: call).kind == .mayHaveHappened
    }
  }

  /// Only here it is known how often the call was tried, so what failed becomes an error here. What an
  /// earlier attempt may have done, the failure of a later one does not undo.
  private func final(
    _ outcome: Result<Reply, any Error>, of call: Call, _ mayHaveHappened: Bool
  ) throws -> Reply {
    var error: APIError
    switch outcome {
    case .success(let reply) where reply.isSuccess: return reply
    case .success(let reply): error = APIError(refusal: reply, of: call)
    case .failure(let failure): error = APIError(failure: failure, of: call)
    }
    if mayHaveHappened, error.kind != .cancelled { error.kind = .mayHaveHappened }
    throw error
  }
}

extension Result where Success == Reply {
  fileprivate var isSuccess: Bool {
    if case .success(let reply) = self { reply.isSuccess } else { false }
  }
}
