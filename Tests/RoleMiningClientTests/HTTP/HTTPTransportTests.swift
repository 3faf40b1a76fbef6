import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPTransportTests {
  private func transport(_ address: String) throws -> HTTPTransport {
    HTTPTransport(
      tenant: try TenantURL(address), agent: UserAgent(product: "rolesift", version: "0.1.0"))
  }

  private func failure(_ address: String, _ call: Call = .read) async throws -> any Error {
    do {
      let reply = try await transport(address).send(call)
      Issue.record("an answer came: \(reply.response.status)")
      return CancellationError()
    } catch {
      return error
    }
  }

  @Test
  func `A request is sent unchanged, with the user agent, and its reply returned`() async throws {
    let server = try SocketServer(
      answer: "HTTP/1.1 201 Created\r\nX-Total-Count: 7\r\nContent-Length: 4\r\n\r\nbody")
    defer { server.stop() }
    var call = Call.post
    call.body = Data("hello".utf8)
    call.request.headerFields[.contentType] = "application/json"
    let reply = try await transport("http://127.0.0.1:\(server.port)/gateway").send(call)
    #expect(reply.response.status == .created && reply.response.headerFields[.totalCount] == "7")
    #expect(String(decoding: reply.body, as: UTF8.self) == "body")
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /gateway/v2024/x?filters=hidden HTTP/1.1\r\n"))
    #expect(request.lowercased().contains("content-type: application/json\r\n"))
    #expect(request.contains("rolesift/0.1.0 (linux; ") || request.contains("(macos; "))
    #expect(request.hasSuffix("\r\n\r\nhello"))
  }

  @Test func `A redirect is a reply: nothing is sent to its target`() async throws {
    let server = try SocketServer(
      answer: "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    let reply = try await transport("http://127.0.0.1:\(server.port)").send(.read)
    #expect(reply.response.status == .found)
    #expect(server.requests.count == 1)
  }

  @Test func `A refused connection sent nothing`() async throws {
    let server = try SocketServer(answer: "x")
    server.stop()
    let error = try await failure("http://127.0.0.1:\(server.port)")
    #expect(
      (error as? Unreachable)?.message == "127.0.0.1:\(server.port) refuses connections.")
  }

  @Test func `An unknown host is reported as such`() async throws {
    let error = try await failure("https://acme.invalid")
    #expect(
      (error as? Unreachable)?.message.hasPrefix("The host acme.invalid was not found.") == true)
  }

  @Test func `A server without TLS gets no request`() async throws {
    let server = try SocketServer(answer: "HTTP/1.1 400 Bad Request\r\n\r\n")
    defer { server.stop() }
    let error = try await failure("https://127.0.0.1:\(server.port)")
    #expect((error as? Unreachable)?.message.hasPrefix("No secure connection") == true, "\(error)")
  }

  @Test(arguments: [
    " ", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[{", "no HTTP at all\r\n\r\n",
  ])
  func `A truncated answer is lost`(answer: String) async throws {
    let server = try SocketServer(answer: answer)
    defer { server.stop() }
    let error = try await failure("http://127.0.0.1:\(server.port)", .post)
    #expect(error is AnswerLost)
  }

  @Test func `A late answer is lost, and the connection is closed`() async throws {
    let server = try SocketServer(answer: "")
    defer { server.stop() }
    var call = Call.read
    call.timeout = .milliseconds(50)
    let error = try await failure("http://127.0.0.1:\(server.port)", call)
    #expect((error as? AnswerLost)?.isTimeout == true)
  }

  @Test func `A cancelled task closes its connection`() async throws {
    let server = try SocketServer(answer: "")
    defer { server.stop() }
    let transport = try transport("http://127.0.0.1:\(server.port)")
    let task = Task { try await transport.send(.read) }
    try await wait(for: "the request") { !server.requests.isEmpty }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    try await wait(for: "the end of the connection") { server.closedByClient == 1 }
  }

  @Test func `An answer that is too large is refused, and not requested again`() async throws {
    let server = try SocketServer(
      answer: "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n"
        + String(repeating: "x", count: 2000))
    defer { server.stop() }
    var call = Call.read
    call.maximumReplySize = 1000
    let error = try await failure("http://127.0.0.1:\(server.port)", call)
    #expect((error as? APIError)?.kind == .unreadable)
  }

  @Test func `The whole chain runs an operation on this machine`() async throws {
    let body = #"{"id": "R", "access_token": "t"}"#
    let server = try SocketServer(
      answer: "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\r\n\(body)"
    )
    defer { server.stop() }
    let settings = try ConnectionSettings.resolve(
      variables: [
        "SAIL_BASE_URL": "http://127.0.0.1:\(server.port)", "SAIL_CLIENT_ID": "i",
        "SAIL_CLIENT_SECRET": "s",
      ], homeFolder: nil)
    let (logger, lines) = LogLines.logger()
    let connection = TenantConnection(
      settings, agent: UserAgent(product: "rolesift", version: "0.1.0"), logger: logger)
    #expect(try await connection.client.run(.role("R")).id == "R")
    #expect(await connection.budget.state == nil)
    #expect(server.requests.count == 2)
    #expect(server.requests.last?.contains("Bearer t\r\n") == true)
    #expect(lines.all.count == 2, "\(lines.all)")
    await connection.shutdown()
  }
}
