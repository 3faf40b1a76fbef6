import FoundationEssentials
import HTTPTypes
import RoleMiningClient
import Testing

@testable import RoleMining

@Suite(.timeLimit(.minutes(1))) struct `A safe POST` {
  private let count = Operation<Reply>(
    Endpoint("searchCount", .post, "/search/count", .safe, []), body: .json(["indices"])
  ) { $0 }

  @Test func `A read-only client sends it`() async throws {
    let script = TransportScript(.answer(200, "[]"))
    _ = try await Client(transport: script, isReadOnly: true).run(count)
    let call = try #require(await script.calls.first)
    #expect(call.request.method == .post && !call.isChange)
  }

  @Test func `It is retried when its answer is lost`() async throws {
    let time = FakeTime()
    let script = TransportScript(.failure(AnswerLost("Lost.")), .answer(200, "[]"))
    _ = try await Client(transport: script.retrying(RetryPolicy(clock: time.clock))).run(count)
    #expect(await script.calls.map(\.attempt) == [1, 2])
  }

  @Test(arguments: [500, 502]) func `Its failure never leaves a doubt`(status: Int) async {
    let client = Client(transport: TransportScript(.answer(status, "{}")))
    let error = await #expect(throws: APIError.self) { try await client.run(count) }
    #expect(error?.kind == .server)
  }
}
