import FoundationEssentials
import HTTPTypes
import RoleMining

/// Makes every attempt take its place in a rate budget.
struct PacedTransport: Transport {
  let budget: RateBudget
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    try await budget.take(for: call.priority)
    let reply = try await next.send(call)
    if reply.response.status == .tooManyRequests {
      await budget.pause(for: reply.retryAfter(at: Date()))
    }
    return reply
  }
}
