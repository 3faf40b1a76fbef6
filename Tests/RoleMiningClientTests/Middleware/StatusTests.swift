import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Undocumented statuses` {
  private func call(_ endpoint: Endpoint) -> Call {
    Call(
      name: endpoint.name,
      request: HTTPRequest(method: endpoint.method, scheme: nil, authority: nil, path: "/"),
      isChange: endpoint.isChange)
  }

  @Test(arguments: Endpoint.roleMining)
  func `T-59: a 429 is retried on all operations`(endpoint: Endpoint) async throws {
    let time = FakeTime()
    let script = TransportScript(.answer(429, "", [.retryAfter: "2"]), .answer(200))
    let policy = RetryPolicy(clock: time.clock, random: { 0 })
    #expect(try await script.retrying(policy).send(call(endpoint)).isSuccess)
    #expect(time.sleeps == [.seconds(2)])
  }

  @Test(arguments: Endpoint.roleMining)
  func `T-60: a 404 is handled on all operations`(endpoint: Endpoint) async {
    let script = TransportScript(.answer(404))
    let error = await #expect(throws: APIError.self) {
      try await script.retrying().send(call(endpoint))
    }
    #expect(error?.kind == .missing && error?.status == 404 && error?.attempts == 1)
  }
}
