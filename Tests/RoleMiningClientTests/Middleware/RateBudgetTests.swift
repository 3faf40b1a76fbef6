import HTTPTypes
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct RateBudgetTests {
  private let time = FakeTime()

  private var budget: RateBudget {
    RateBudget(RateLimit(requests: 10, in: .seconds(10), reserve: 3), clock: time.clock)
  }

  private func take(_ count: Int, _ priority: CallPriority, of budget: RateBudget) async throws {
    for _ in 0..<count { try await budget.pass(priority) }
  }

  @Test
  func `The full budget is available at once, the next call waits ten seconds`() async throws {
    let budget = budget
    try await take(1, .analyst, of: budget)
    time.pass(.seconds(4))
    try await take(9, .analyst, of: budget)
    #expect(time.sleeps.isEmpty)
    try await take(1, .analyst, of: budget)
    #expect(time.sleeps == [.seconds(6)])
  }

  @Test func `No window of ten seconds ever exceeds the limit`() async throws {
    let budget = budget
    var moments: [ContinuousClock.Instant] = []
    for index in 0..<60 {
      try await budget.pass(.analyst)
      moments.append(time.clock.now())
      if index % 7 == 0 { time.pass(.milliseconds(700)) }
    }
    for (earlier, later) in zip(moments, moments.dropFirst(10)) {
      #expect(earlier.duration(to: later) >= .seconds(10))
    }
  }

  @Test func `Background calls leave a reserve for the analyst`() async throws {
    let budget = budget
    try await take(7, .background, of: budget)
    try await take(3, .analyst, of: budget)
    #expect(time.sleeps.isEmpty)
    try await take(1, .background, of: budget)
    #expect(time.sleeps == [.seconds(10)])
  }

  @Test func `A 429 pauses all calls for the stated time`() async throws {
    let budget = budget
    await budget.pause(for: .seconds(30))
    #expect(await budget.state == RateBudgetState(remaining: 0, capacity: 10, pause: .seconds(30)))
    try await take(1, .analyst, of: budget)
    #expect(time.sleeps == [.seconds(30)])
  }

  @Test
  func `A 429 without a time pauses all calls for a window; a shorter pause never shortens it`()
    async throws
  {
    let budget = budget
    await budget.pause(for: nil)
    await budget.pause(for: .seconds(1))
    #expect(await budget.state?.pause == .seconds(10))
  }

  @Test func `It reports the remaining budget`() async throws {
    let budget = budget
    try await take(4, .analyst, of: budget)
    #expect(await budget.state?.remaining == 6)
    time.pass(.seconds(10))
    #expect(await budget.state?.remaining == 10)
  }

  @Test func `A cancelled call consumes nothing`() async throws {
    let budget = budget
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await budget.pass(.analyst)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await budget.state?.remaining == 10)
  }

  @Test func `Limits are clamped`() {
    #expect(RateLimit(requests: 0, in: .zero, reserve: 9).requests == 1)
    #expect(RateLimit(requests: 5, in: .seconds(1), reserve: 9).reserve == 4)
  }

  @Test func `A paced transport empties the budget when it sees a 429`() async throws {
    let budget = budget
    let script = TransportScript(.answer(429, "", [.retryAfter: "7"]))
    _ = try await script.paced(by: budget).send(.read)
    #expect(await budget.state?.pause == .seconds(7))
  }
}

extension RateBudget {
  /// Waits for admission and leaves at once.
  func pass(_ priority: CallPriority) async throws {
    var call = Call.read
    call.priority = priority
    try await enter(for: call)
    leave()
  }
}
