import RoleMining

/// Retries calls. The outermost middleware: its outcomes are final.
struct RetryingTransport: Transport {
  let policy: RetryPolicy
  let quota: RetryQuota
  let activity: ActivityFeed
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    var tries = RetryCount()
    var cost = 1
    call.deadline = call.deadline ?? policy.clock.now() + call.totalTime
    while true {
      let outcome = await attempt(call.withinDeadline(at: policy.clock.now()))
      tries.count(outcome)
      guard let retry = policy.retry(after: outcome, of: call, tries), isInTime(retry, for: call),
        quota.take(retry.cost)
      else {
        if outcome.isSuccess { quota.giveBack(cost) }
        return try final(outcome, of: call)
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

  private func isInTime(_ retry: NextAttempt, for call: Call) -> Bool {
    call.deadline.map { policy.clock.now() + retry.pause < $0 } ?? true
  }

  private func wait(for retry: NextAttempt, of call: Call) async throws {
    let pending = PendingRetry(
      operation: call.name, attempt: call.attempt + 1, maximumAttempts: retry.maximum,
      moment: policy.clock.now() + retry.pause, reason: retry.reason)
    let number = activity.change { $0.add(pending) }
    defer { activity.change { $0.removeRetry(number) } }
    try await policy.clock.sleep(retry.pause)
  }

  // Only here the number of attempts is known, so failures become errors here.
  private func final(_ outcome: Result<Reply, any Error>, of call: Call) throws -> Reply {
    switch outcome {
    case .success(let reply) where reply.isSuccess: return reply
    case .success(let reply): throw APIError(refusal: reply, of: call)
    case .failure(let failure): throw APIError(failure: failure, of: call)
    }
  }
}

extension Result where Success == Reply {
  fileprivate var isSuccess: Bool {
    if case .success(let reply) = self { reply.isSuccess } else { false }
  }
}
