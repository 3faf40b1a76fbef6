import RoleMining

/// Sends again what may be sent again. The outermost middleware: it gives final answers only.
struct RetryingTransport: Transport {
  let policy: RetryPolicy
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    while true {
      let outcome = await attempt(call)
      guard let pause = pause(after: outcome, of: call) else {
        return try final(outcome, of: call)
      }
      try await policy.clock.sleep(pause)
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

  private func pause(after outcome: Result<Reply, any Error>, of call: Call) -> Duration? {
    switch outcome {
    case .success(let reply): policy.pause(after: reply, to: call)
    case .failure(let failure): policy.pause(after: failure, of: call)
    }
  }

  /// Only here it is known how often the call was tried, so what failed becomes an error here.
  private func final(_ outcome: Result<Reply, any Error>, of call: Call) throws -> Reply {
    switch outcome {
    case .success(let reply) where reply.isSuccess: return reply
    case .success(let reply): throw APIError(refusal: reply, of: call)
    case .failure(let failure): throw APIError(failure: failure, of: call)
    }
  }
}
