import FoundationEssentials
import HTTPTypes
import NIOHTTP1
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Through a proxy` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func options(_ proxy: String, exceptions: String = "") throws -> HTTPOptions {
    try HTTPOptions(
      variables: ["HTTPS_PROXY": proxy, "NO_PROXY": exceptions],
      certificateAuthorityFile: try folder.write(TestCertificates.authority, to: "authority.pem"))
  }

  /// A tenant with TLS, a token endpoint and a potential role.
  private func tenant<Result: Sendable>(
    _ body: (WebServer) async throws -> Result
  ) async throws -> Result {
    try await WebServer.run(tls: TestCertificates.server(TestCertificates.good)) { request in
      .text(request.path == "/oauth/token" ? #"{"access_token": "t"}"# : #"{"id": "R"}"#)
    } _: {
      try await body($0)
    }
  }

  @Test
  func `Token and API go through one tunnel, with the proxy's login and no other secret`()
    async throws
  {
    try await tenant { server in
      try await TunnelProxy.run(to: server.port, login: "Basic dXM6cEBzcw==") { proxy in
        let transport = try HTTPTransport.to(
          "https://tenant.example", options("http://us:p%40ss@127.0.0.1:\(proxy.port)"))
        let (logger, lines) = LogLines.logger()
        let logged = transport.logged(to: logger)
        let credentials = Credentials(clientID: "i", clientSecret: Secret("s"))
        let tokens = TokenSource(credentials, transport: logged)
        let client = Client(transport: logged.authorized(by: tokens))
        #expect(try await client.run(.role("R")).id == "R")
        #expect(server.requests.map(\.path).first == "/oauth/token" && server.requests.count == 2)
        #expect(proxy.requests.map(\.first) == ["CONNECT tenant.example:443 HTTP/1.1"])
        #expect(!proxy.requests.joined().contains { $0.contains("Bearer") })
        #expect(!server.requests.contains { $0.headers.contains(name: "Proxy-Authorization") })
        #expect(!lines.all.joined().contains("p@ss") && !lines.all.joined().contains("dXM6"))
      }
    }
  }

  @Test
  func `A proxy that rejects the login is reported, and the call was not sent`() async throws {
    try await tenant { server in
      try await TunnelProxy.run(to: server.port, login: "Basic b3RoZXI=") { proxy in
        for (login, words) in [("us:hidden@", "rejects"), ("", "requires a login")] {
          let transport = try HTTPTransport.to(
            "https://tenant.example", options("http://\(login)127.0.0.1:\(proxy.port)"))
          let error = await failure(of: transport, .post) as? Unreachable
          #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
          #expect(error?.message.contains("The proxy 127.0.0.1:\(proxy.port)") == true)
          #expect(error?.message.contains("hidden") == false)
        }
        #expect(server.requests.isEmpty)
      }
    }
  }

  @Test func `A missing proxy is named`() async throws {
    let stopped = try SocketServer(answer: "x")
    stopped.stop()
    let transport = try HTTPTransport.to(
      "https://tenant.example", options("http://127.0.0.1:\(stopped.port)"))
    let error = await failure(of: transport, .post) as? Unreachable
    #expect(error?.message == "The proxy 127.0.0.1:\(stopped.port) refuses connections.")
  }

  @Test func `Exceptions and this machine bypass the proxy`() async throws {
    try await tenant { server in
      try await TunnelProxy.run(to: server.port) { proxy in
        let address = "http://127.0.0.1:\(proxy.port)"
        let local = try HTTPTransport.to("https://localhost:\(server.port)", options(address))
        #expect(try await local.send(.read).isSuccess)
        let excepted = try HTTPTransport.to(
          "https://tenant.invalid", options(address, exceptions: ".invalid"))
        #expect(await failure(of: excepted) is Unreachable)
        #expect(proxy.requests.isEmpty)
      }
    }
  }
}
