import FoundationEssentials
import HTTPTypes
import RoleMining

/// Makes every attempt wait for the rate budget.
struct PacedTransport: Transport {
  let budget: RateBudget
  let clock: CallClock
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    do {
      try await budget.enter(for: call)
    } catch let error as TurnTooLate {
      throw APIError(error, of: call)
    }
    let outcome = await attempt(call.withinDeadline(at: clock.now()))
    if case .success(let reply) = outcome, reply.response.status == .tooManyRequests {
      await budget.pause(for: reply.retryAfter(at: Date()))
    }
    // After the pause is recorded, or the next in line would slip out before it.
    await budget.leave()
    return try outcome.get()
  }

  private func attempt(_ call: Call) async -> Result<Reply, any Error> {
    do {
      return .success(try await next.send(call))
    } catch {
      return .failure(error)
    }
  }
}
