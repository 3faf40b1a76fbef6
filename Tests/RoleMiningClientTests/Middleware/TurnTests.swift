import FoundationEssentials
import HTTPTypes
import RoleMining
import TestSupport
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `Admission to the rate budget` {
  private let time = HeldTime()
  private let tenant = HoldingTransport()
  private let feed: ActivityFeed

  init() {
    feed = ActivityFeed(clock: time.clock)
  }

  private func chain(_ limit: RateLimit?, next: (any Transport)? = nil) -> any Transport {
    let budget = RateBudget(limit, clock: time.clock, activity: feed)
    return (next ?? tenant).paced(by: budget, clock: time.clock)
  }

  /// Sends a call and waits until it is in the line or in flight.
  private func start(
    _ name: String, _ priority: CallPriority, _ chain: any Transport
  ) async throws -> Task<Reply, any Error> {
    let before = feed.current.requestsWaiting + feed.current.requestsUnderWay
    let task = Task { try await chain.send(.named(name, priority)) }
    try await wait(for: "\(name) to be sent or to stand in the line") {
      feed.current.requestsWaiting + feed.current.requestsUnderWay != before
    }
    return task
  }

  @Test
  func `At most four are in flight, one place is the analyst's, who goes first`() async throws {
    let chain = chain(nil)
    var tasks: [Task<Reply, any Error>] = []
    for name in ["b1", "b2", "b3", "b4"] { tasks.append(try await start(name, .background, chain)) }
    #expect(feed.current.requestsUnderWay == 3 && feed.current.requestsWaiting == 1)
    for name in ["a1", "a2", "a3"] { tasks.append(try await start(name, .analyst, chain)) }
    #expect(feed.current.requestsUnderWay == 4 && feed.current.requestsWaiting == 3)
    try await tenant.untilArrived(4)
    #expect(Set(await tenant.arrived) == ["b1", "b2", "b3", "a1"])
    for count in 5...6 {
      await tenant.answer()
      try await tenant.untilArrived(count)
    }
    // One free place is the analyst's; the second is for any call.
    for _ in 0..<2 { await tenant.answer() }
    try await tenant.untilArrived(7)
    #expect(Array(await tenant.arrived.dropFirst(4)) == ["a2", "a3", "b4"])
    await tenant.answerAll()
    for task in tasks { _ = try await task.value }
    #expect(feed.current.isQuiet)
  }

  @Test func `The analyst overtakes background calls that wait for the rate`() async throws {
    // One place at a time: two that are admitted together arrive in any order.
    let chain = chain(RateLimit(requests: 1, in: .seconds(10), reserve: 0))
    let first = try await start("b1", .background, chain)
    try await tenant.untilArrived(1)
    await tenant.answerAll()
    _ = try await first.value
    let second = try await start("b2", .background, chain)
    let overtaking = try await start("a1", .analyst, chain)
    for (count, waiting) in [(2, overtaking), (3, second)] {
      try await time.untilAsleep(1)
      time.pass(.seconds(10))
      try await tenant.untilArrived(count)
      await tenant.answerAll()
      _ = try await waiting.value
    }
    #expect(await tenant.arrived == ["b1", "a1", "b2"])
  }

  @Test func `A cancelled call leaves the line`() async throws {
    let chain = chain(RateLimit(requests: 1, in: .seconds(10), reserve: 0))
    let first = try await start("a1", .analyst, chain)
    try await tenant.untilArrived(1)
    await tenant.answerAll()
    _ = try await first.value
    let second = try await start("a2", .analyst, chain)
    let third = try await start("a3", .analyst, chain)
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    try await time.untilAsleep(1)
    time.pass(.seconds(10))
    try await tenant.untilArrived(2)
    #expect(await tenant.arrived == ["a1", "a3"])
    await tenant.answerAll()
    _ = try await third.value
  }

  @Test(arguments: [nil, RateLimit.tenant])
  func `A 429 pauses all calls, even without a rate limit`(limit: RateLimit?) async throws {
    let script = TransportScript(.answer(429, "", [.retryAfter: "30"]), .answer(200))
    let chain = chain(limit, next: script)
    _ = try await chain.send(.read)
    #expect(feed.current.pausedUntil == time.now + .seconds(30))
    #expect(feed.current.budget?.remaining == (limit == nil ? nil : 0))
    let next = try await start("a1", .analyst, chain)
    try await time.untilAsleep(1)
    #expect(await script.calls.count == 1)
    time.pass(.seconds(30))
    #expect(try await next.value.isSuccess)
    #expect(feed.current.pausedUntil == nil)
  }

  @Test func `A call whose deadline would pass fails at once, unsent`() async throws {
    let script = TransportScript(.answer(429, "", [.retryAfter: "30"]), .answer(200))
    let chain = chain(nil, next: script)
    _ = try await chain.send(.read)
    let call = Call.post.until(time.now + .seconds(20))
    let error = await #expect(throws: APIError.self) { _ = try await chain.send(call) }
    #expect(error?.kind == .throttled && error?.retryAfter == 30)
    #expect(error?.messages == ["No request may be sent for another 30 s. Try again then."])
    #expect(await script.calls.count == 1)
  }

  @Test func `A call whose deadline passes while it waits fails unsent`() async throws {
    let chain = chain(nil)
    var others: [Task<Reply, any Error>] = []
    for number in 1...4 { others.append(try await start("a\(number)", .analyst, chain)) }
    let late = Task { try await chain.send(Call.read.until(time.now + .seconds(20))) }
    try await time.untilAsleep(1)
    time.pass(.seconds(20))
    let error = await #expect(throws: APIError.self) { _ = try await late.value }
    #expect(error?.messages == ["It waited too long behind other requests. Try again."])
    await tenant.answerAll()
    for other in others { _ = try await other.value }
    #expect(await tenant.arrived.count == 4)
  }

  @Test func `T-72: the budget belongs to the client id: a new token does not refill it`()
    async throws
  {
    let server = TokenServer()
    let budget = RateBudget(
      RateLimit(requests: 10, in: .seconds(10), reserve: 0), clock: time.clock, activity: feed)
    let wire = server.paced(by: budget, clock: time.clock)
    let credentials = Credentials(clientID: "i", clientSecret: Secret("s"))
    let tokens = TokenSource(credentials, transport: wire, clock: time.clock)
    let chain = wire.authorized(by: tokens)
    _ = try await chain.send(.read)
    await server.revoke()
    _ = try await chain.send(.read)
    // Two tokens, two calls, and the rejected one.
    #expect(feed.current.budget == RateBudgetState(remaining: 5, capacity: 10, pause: .zero))
  }
}

extension Call {
  fileprivate func until(_ deadline: ContinuousClock.Instant) -> Call {
    var call = self
    call.deadline = deadline
    return call
  }
}
