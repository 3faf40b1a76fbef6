import HTTPTypes
import RoleMining
import TestSupport
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `The activity of a connection` {
  private let time = HeldTime()
  private let feed: ActivityFeed

  init() {
    feed = ActivityFeed(clock: time.clock)
  }

  @Test func `A pending retry is visible: which attempt of how many, when, and why`() async throws {
    let script = TransportScript(.answer(503, "", [.retryAfter: "4"]), .answer(200))
    let policy = RetryPolicy(clock: time.clock, random: { 0 })
    let chain = script.retrying(policy, activity: feed)
    let start = time.now
    let task = Task { try await chain.send(.read) }
    try await time.untilAsleep(1)
    #expect(
      feed.current.retries == [
        PendingRetry(
          operation: "example", attempt: 2, maximumAttempts: 4, moment: start + .seconds(4),
          reason: .server)
      ])
    time.pass(.seconds(1))
    #expect(feed.current.retries.first?.wait(at: time.now) == .seconds(3))
    #expect(!feed.current.isQuiet)
    time.pass(.seconds(3))
    _ = try await task.value
    #expect(feed.current.isQuiet)
  }

  @Test func `A stream starts with the current value and ends with the last change`() async throws {
    var iterator = feed.updates.makeAsyncIterator()
    #expect(await iterator.next() == ConnectionActivity())
    for count in 1...5 { feed.change { $0.requestsWaiting = count } }
    #expect(await iterator.next()?.requestsWaiting == 5)
  }

  @Test func `A stream ends with the connection`() async {
    var feed: ActivityFeed? = ActivityFeed()
    let updates = feed?.updates
    feed = nil
    var count = 0
    let ended = AsyncStream<ConnectionActivity>(unfolding: { nil })
    for await _ in updates ?? ended { count += 1 }
    #expect(count == 1)
  }

  @Test func `The budget refills with time`() async throws {
    let budget = RateBudget(
      RateLimit(requests: 4, in: .seconds(10), reserve: 0), clock: time.clock, activity: feed)
    try await budget.pass(.analyst)
    #expect(feed.current.budget?.remaining == 3 && feed.current.budget?.isFull == false)
    time.pass(.seconds(10))
    #expect(feed.current.budget?.isFull == true)
  }

  @Test
  func `T-74: a deprecated operation is logged once and stays in the activity`() async throws {
    let (logger, store) = LogLines.logger()
    let deprecated = TransportScript.Step.answer(200, "{}", [.deprecated: "true"])
    let script = TransportScript(deprecated, deprecated, .answer(200, "{}", [.deprecated: "false"]))
    let chain = script.logged(to: logger, clock: time.clock, activity: feed)
    for name in ["one", "one", "two"] { _ = try await chain.send(.named(name, .analyst)) }
    #expect(feed.current.deprecatedOperations == ["one"])
    #expect(
      store.all.filter { $0.hasPrefix("notice") } == [
        "notice one is deprecated in this version of the API"
      ])
  }
}
