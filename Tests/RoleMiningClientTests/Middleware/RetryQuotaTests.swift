import HTTPTypes
import RoleMining
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `The retry quota` {
  private let time = FakeTime()

  private var policy: RetryPolicy { RetryPolicy(clock: time.clock, random: { 0.5 }) }

  private func send(
    _ quota: RetryQuota, _ steps: [TransportScript.Step], call: Call = .read
  ) async -> (error: APIError?, attempts: Int) {
    let script = TransportScript(steps)
    do {
      _ = try await script.retrying(policy, quota: quota).send(call)
      return (nil, await script.calls.count)
    } catch {
      return (error as? APIError, await script.calls.count)
    }
  }

  @Test func `A retry costs 5, after a timeout 10, and a success refunds the last one`() async {
    let quota = RetryQuota(100)
    let late = TransportScript.Step.failure(AnswerLost("Late.", isTimeout: true))
    _ = await send(quota, [.answer(503), .answer(404)])
    #expect(quota.remaining == 95)
    _ = await send(quota, [late, .answer(404)])
    #expect(quota.remaining == 85)
    _ = await send(quota, [late, .answer(503), .answer(200)])
    #expect(quota.remaining == 75)
    _ = await send(quota, [.answer(200)])
    #expect(quota.remaining == 76)
  }

  @Test func `Once it is used up, failures are final until a call succeeds`() async {
    let quota = RetryQuota(12)
    let down = [TransportScript.Step](repeating: .answer(503), count: 9)
    #expect(await send(quota, down).attempts == 3)
    #expect(await send(quota, down).attempts == 1)
    for _ in 0..<3 { _ = await send(quota, [.answer(200)]) }
    #expect(await send(quota, down).attempts == 2)
  }

  @Test func `It never exceeds its size`() async {
    let quota = RetryQuota(20)
    for _ in 0..<5 { _ = await send(quota, [.answer(200)]) }
    #expect(quota.remaining == 20)
  }

  @Test func `A 429 is retried up to ten times, in addition to other failures`() async {
    let busy = [TransportScript.Step](
      repeating: .answer(429, "", [.retryAfter: "1"]), count: 20)
    let (error, attempts) = await send(RetryQuota(), busy)
    #expect(error?.kind == .throttled && attempts == 10)
    let mixed = Array(busy.prefix(8)) + [.answer(503), .answer(200)]
    #expect(await send(RetryQuota(), mixed).error == nil)
  }

  @Test func `All attempts and pauses together have a deadline`() async {
    var call = Call.read
    call.totalTime = .seconds(70)
    let busy = [TransportScript.Step](
      repeating: .answer(429, "", [.retryAfter: "30"]), count: 20)
    let (error, attempts) = await send(RetryQuota(), busy, call: call)
    #expect(attempts == 3 && error?.kind == .throttled && error?.retryAfter == 30)
  }

  @Test func `No attempt may exceed the deadline`() async throws {
    var call = Call.read
    call.totalTime = .seconds(40)
    let script = TransportScript(.answer(429, "", [.retryAfter: "30"]), .answer(200))
    _ = try await script.retrying(policy).send(call)
    #expect(await script.calls.map(\.timeout) == [.seconds(30), .milliseconds(9750)])
  }
}
