import FoundationEssentials
import HTTPTypes
import Logging
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Signing in` {
  private let time = FakeTime()
  private let credentials = Credentials(
    clientID: "client 1", clientSecret: Secret("s3cr3t&+value"))

  private func chain(_ server: TokenServer) -> any Transport {
    server.authorized(by: TokenSource(credentials, transport: server, clock: time.clock))
  }

  @Test func `The credentials go as a form in the body, never in the query`() async throws {
    let server = TokenServer()
    _ = try await chain(server).send(.read)
    let call = try #require(await server.tokenCalls.first)
    #expect(call.request.method == .post && call.request.path == "/oauth/token")
    #expect(call.request.headerFields[.contentType] == "application/x-www-form-urlencoded")
    #expect(
      String(decoding: call.body, as: UTF8.self)
        == "grant_type=client_credentials&client_id=client%201&client_secret=s3cr3t%26%2Bvalue")
  }

  @Test func `A token is used for four fifths of its lifetime`() async throws {
    let server = TokenServer()
    let chain = chain(server)
    _ = try await chain.send(.read)
    time.pass(.seconds(79))
    _ = try await chain.send(.read)
    #expect(await server.tokenCalls.count == 1)
    time.pass(.seconds(1))
    _ = try await chain.send(.read)
    #expect(await server.tokenCalls.count == 2)
  }

  @Test func `A hundred callers share one request for a token`() async throws {
    let server = TokenServer(isHolding: true)
    let chain = chain(server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = try await chain.send(.read) } }
      try await wait(for: "a request for a token") { await !server.tokenCalls.isEmpty }
      await server.release()
      try await group.waitForAll()
    }
    #expect(await server.tokenCalls.count == 1)
    #expect(await server.apiCalls.count == 100)
  }

  @Test func `A cancelled caller stops waiting, and the others do not`() async throws {
    let server = TokenServer(isHolding: true)
    let chain = chain(server)
    let first = Task { try await chain.send(.read) }
    try await wait(for: "a request for a token") { await !server.tokenCalls.isEmpty }
    let second = Task { try await chain.send(.read) }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    await server.release()
    #expect(try await second.value.isSuccess)
    #expect(await server.tokenCalls.count == 1)
  }

  @Test func `A rejected token is renewed once, also for a change`() async throws {
    let server = TokenServer()
    let chain = chain(server)
    _ = try await chain.send(.read)
    await server.revoke()
    #expect(try await chain.send(.post).isSuccess)
    #expect(await server.tokenCalls.count == 2)
    #expect(await server.apiCalls.count == 3)
  }

  @Test func `A hundred callers with a rejected token share one renewal`() async throws {
    let server = TokenServer()
    let chain = chain(server)
    _ = try await chain.send(.read)
    await server.revoke()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 { group.addTask { try await chain.send(.read).isSuccess } }
      for try await isSuccess in group { #expect(isSuccess) }
    }
    #expect(await server.tokenCalls.count == 2)
  }

  @Test func `A tenant that rejects every token is tried twice, not forever`() async throws {
    let server = TransportScript(
      .answer(200, #"{"access_token": "a"}"#), .answer(401),
      .answer(200, #"{"access_token": "b"}"#),
      .answer(401), .answer(200))
    let tokens = TokenSource(credentials, transport: server, clock: time.clock)
    let reply = try await server.authorized(by: tokens).send(.read)
    #expect(reply.response.status == .unauthorized)
    #expect(await server.calls.count == 4)
  }

  @Test func `A refused login is an error, and the next call tries again`() async throws {
    let server = TokenServer()
    let chain = chain(server)
    await server.refuseLogins(true)
    let error = await #expect(throws: APIError.self) { try await chain.send(.read) }
    #expect(error?.kind == .unauthorized && error?.messages.first == "Bad secret")
    await server.refuseLogins(false)
    #expect(try await chain.send(.read).isSuccess)
  }

  @Test(arguments: [400, 401])
  func `T-58: a wrong secret is a refused login, with or without retries`(status: Int) async {
    let script = TransportScript(.answer(status, #"{"error": "invalid_client"}"#))
    let tokens = TokenSource(credentials, transport: script.retrying(), clock: time.clock)
    let error = await #expect(throws: APIError.self) { try await tokens.permissions() }
    #expect(error?.kind == .unauthorized && error?.status == status)
  }

  @Test func `A token that cannot be renewed early is used until it expires`() async throws {
    let server = TokenServer()
    let chain = chain(server)
    _ = try await chain.send(.read)
    await server.refuseLogins(true)
    time.pass(.seconds(90))
    #expect(try await chain.send(.read).isSuccess)
    time.pass(.seconds(10))
    await #expect(throws: APIError.self) { try await chain.send(.read) }
  }

  @Test(arguments: ["<html>", "{}", ""])
  func `A login answered by a web page reports that`(body: String) async throws {
    let script = TransportScript(.answer(200, body))
    let tokens = TokenSource(credentials, transport: script, clock: time.clock)
    let error = await #expect(throws: APIError.self) { try await tokens.permissions() }
    #expect(error?.kind == .unreadable)
  }

  @Test func `A provision whose login was lost was not sent`() async {
    let script = TransportScript(.failure(AnswerLost("Lost.")))
    let tokens = TokenSource(credentials, transport: script, clock: time.clock)
    let error = await #expect(throws: APIError.self) {
      try await script.authorized(by: tokens).retrying().send(.post)
    }
    #expect(error?.kind == .unreachable)
  }

  @Test func `Neither secret nor token is in the log or in an error`() async throws {
    let (logger, lines) = LogLines.logger()
    let server = TokenServer()
    let tokens = TokenSource(
      credentials, transport: server.logged(to: logger), clock: time.clock)
    let chain = server.authorized(by: tokens).logged(to: logger)
    _ = try await chain.send(.read)
    await server.refuseLogins(true)
    time.pass(.seconds(100))
    let error = await #expect(throws: APIError.self) { try await chain.send(.read) }
    let texts = lines.all + [String(describing: error), String(reflecting: error)]
    #expect(lines.all.count == 4)
    for text in texts {
      #expect(!text.contains("s3cr3t") && !text.contains("token-1") && !text.contains("hidden"))
    }
  }
}
