import FoundationEssentials
import HTTPTypes
import RoleMiningClient
import Testing

@testable import RoleMining

@Suite(.timeLimit(.minutes(1))) struct `A POST that only asks` {
  private let count = Operation<Reply>(
    Endpoint("searchCount", .post, "/search/count", .safe, []), body: .json(["indices"])
  ) { $0 }

  @Test func `It is sent by a client that may only read`() async throws {
    let script = TransportScript(.answer(200, "[]"))
    _ = try await Client(transport: script, isReadOnly: true).run(count)
    let call = try #require(await script.calls.first)
    #expect(call.request.method == .post && !call.isChange)
  }

  @Test func `It is sent again when its answer was lost`() async throws {
    let time = FakeTime()
    let script = TransportScript(.failure(AnswerLost("Lost.")), .answer(200, "[]"))
    _ = try await Client(transport: script.retrying(RetryPolicy(clock: time.clock))).run(count)
    #expect(await script.calls.map(\.attempt) == [1, 2])
  }

  @Test(arguments: [500, 502]) func `When it fails nothing may have happened`(status: Int) async {
    let client = Client(transport: TransportScript(.answer(status, "{}")))
    let error = await #expect(throws: APIError.self) { try await client.run(count) }
    #expect(error?.kind == .server)
  }
}
