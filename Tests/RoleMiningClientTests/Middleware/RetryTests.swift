import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Retries` {
  private let time = FakeTime()

  private var policy: RetryPolicy {
    RetryPolicy(
      clock: time.clock, random: { 0.5 }, date: { Date(timeIntervalSince1970: 784_111_777) })
  }

  private func send(_ call: Call, _ script: TransportScript) async -> Result<Reply, any Error> {
    do {
      return .success(try await script.retrying(policy).send(call))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [Call.read, .patch, .post])
  func `A call that was not sent is retried, whatever it is`(call: Call) async throws {
    let script = TransportScript(.failure(Unreachable("Down.")), .answer(200))
    #expect(try await send(call, script).get().isSuccess)
    #expect(await script.calls.map(\.attempt) == [1, 2])
  }

  @Test(arguments: [
    TransportScript.Step.answer(429), .answer(500), .answer(502), .answer(503), .answer(504),
    .failure(AnswerLost("Lost.")), .failure(AnswerLost("Late.", isTimeout: true)),
  ])
  func `A read is retried after a temporary failure`(step: TransportScript.Step) async throws {
    let script = TransportScript(step, .answer(200))
    #expect(try await send(.read, script).get().isSuccess)
    #expect(await script.calls.count == 2)
  }

  @Test(arguments: [#"[{"id": "a"}, {"id"#, "<html>Please sign in</html>", "[]]"])
  func `A read whose answer is not JSON is retried if JSON was requested`(body: String)
    async throws
  {
    let script = TransportScript(.answer(200, body), .answer(200, "[]"))
    #expect(try await send(Call.read.acceptingJSON, script).get().body == Data("[]".utf8))
  }

  @Test(
    arguments: [#"[{"id": "a"}, {"id"#, "<html>Please sign in</html>", "[]]"],
    [Call.patch, .post])
  func `A change whose answer is not JSON is not retried`(body: String, call: Call) async throws {
    let script = TransportScript(.answer(200, body), .answer(200, "[]"))
    #expect(try await send(call.acceptingJSON, script).get().body == Data(body.utf8))
    #expect(await script.calls.count == 1)
  }

  @Test func `An answer that has no body by its status, as that of a count, is not retried`()
    async throws
  {
    let script = TransportScript(.answer(204, ""), .answer(200, "[]"))
    #expect(try await send(Call.read.acceptingJSON, script).get().response.status.code == 204)
    #expect(await script.calls.count == 1)
  }

  @Test func `An invalid byte in a text causes no retry`() async throws {
    let body = "[{\"name\": \"a\tb\"}]"
    let script = TransportScript(.answer(200, body), .answer(200, "[]"))
    #expect(try await send(Call.read.acceptingJSON, script).get().body == Data(body.utf8))
    #expect(await script.calls.count == 1)
  }

  @Test(arguments: [400, 401, 403, 404, 409, 501])
  func `Final outcomes are not retried`(status: Int) async {
    let script = TransportScript(.answer(status))
    _ = await send(.read, script)
    #expect(await script.calls.count == 1)
  }

  @Test(
    arguments: [
      TransportScript.Step.answer(500), .answer(502), .answer(503), .answer(504),
      .failure(AnswerLost("Lost.")), .failure(AnswerLost("Late.", isTimeout: true)),
      .failure(CancellationError()),
    ], [Call.patch, .post])
  func `A change that may have happened is never retried`(step: TransportScript.Step, call: Call)
    async
  {
    let script = TransportScript(step, .answer(200))
    let outcome = await send(call, script)
    #expect(await script.calls.count == 1)
    #expect(throws: APIError.self) { try outcome.get() }
  }

  @Test(arguments: [429, 503], [Call.patch, .post])
  func
    `A change that was refused before anything was done is sent again after the time requested`(
      status: Int, call: Call
    ) async throws
  {
    let script = TransportScript(.answer(status, "", [.retryAfter: "3"]), .answer(200))
    #expect(try await send(call, script).get().isSuccess)
    #expect(await script.calls.count == 2)
    #expect(time.sleeps == [.milliseconds(3250)])
  }

  @Test(arguments: [
    TransportScript.Step.failure(Unreachable("Down.")), .answer(429, "", [.retryAfter: "3"]),
  ])
  func `A change that may have happened in its second attempt is not sent a third time`(
    first: TransportScript.Step
  ) async {
    let script = TransportScript(first, .failure(AnswerLost("Lost.")), .answer(200))
    let error = await failure(of: .patch, script)
    #expect(error?.kind == .mayHaveHappened && error?.attempts == 2)
    #expect(await script.calls.count == 2)
  }

  @Test(arguments: [Call.patch, .post])
  func `A change whose answer is lost may have happened`(call: Call) async {
    for step: TransportScript.Step in [
      .failure(AnswerLost("Lost.")), .answer(502), .answer(503), .answer(504),
    ] {
      let error = await failure(of: call, TransportScript(step))
      #expect(error?.kind == .mayHaveHappened)
    }
  }

  @Test func `A call fails after four attempts, and the error states their number`() async {
    let down = TransportScript.Step.failure(Unreachable("Down."))
    let script = TransportScript(down, down, down, down, .answer(200))
    let error = await failure(of: .read, script)
    #expect(error?.kind == .unreachable && error?.attempts == 4)
    #expect(error?.messages == ["Down."])
  }

  @Test func `The pauses grow, with jitter`() async {
    let down = TransportScript.Step.answer(503)
    _ = await send(.read, TransportScript(down, down, down, down))
    #expect(time.sleeps == [.milliseconds(250), .milliseconds(500), .seconds(1)])
  }

  @Test(arguments: ["3", "Sun, 06 Nov 1994 08:49:40 GMT"])
  func `Retry-After takes precedence, in seconds or as a date`(wish: String) async throws {
    let script = TransportScript(.answer(429, "", [.retryAfter: wish]), .answer(200))
    #expect(try await send(.read, script).get().isSuccess)
    #expect(time.sleeps == [.milliseconds(3250)])
  }

  @Test func `A date is relative to the tenant's clock`() async {
    let headers: HTTPFields = [
      .retryAfter: "Sun, 06 Nov 1994 09:00:10 GMT", .date: "Sun, 06 Nov 1994 09:00:00 GMT",
    ]
    _ = await send(.read, TransportScript(.answer(503, "", headers), .answer(200)))
    #expect(time.sleeps == [.milliseconds(10_250)])
  }

  @Test func `An excessive Retry-After is reported instead`() async {
    let script = TransportScript(.answer(429, "", [.retryAfter: "3600"]), .answer(200))
    let error = await failure(of: .read, script)
    #expect(error?.kind == .throttled && error?.retryAfter == 3600)
    #expect(time.sleeps.isEmpty)
  }

  @Test(arguments: ["soon", "-5", "nan", "Sun, 99 Foo"])
  func `An invalid Retry-After is ignored`(wish: String) async throws {
    let script = TransportScript(.answer(429, "", [.retryAfter: wish]), .answer(200))
    #expect(try await send(.read, script).get().isSuccess)
    #expect(time.sleeps == [.milliseconds(250)])
  }

  @Test func `A cancelled task stops waiting`() async {
    let script = TransportScript(.answer(503), .answer(200))
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await send(.read, script)
    }
    _ = await task.value
    #expect(await script.calls.count == 1)
  }

  private func failure(of call: Call, _ script: TransportScript) async -> APIError? {
    guard case .failure(let error) = await send(call, script) else { return nil }
    return error as? APIError
  }
}

extension Call {
  fileprivate var acceptingJSON: Call {
    var call = self
    call.request.headerFields[.accept] = "application/json"
    return call
  }
}
