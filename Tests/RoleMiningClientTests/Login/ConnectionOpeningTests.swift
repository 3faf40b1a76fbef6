import Logging
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Opening a connection` {
  private let home: HomeFolder
  private let agent = UserAgent(product: "test", version: "1")

  init() throws {
    home = try HomeFolder()
  }

  private func settings(proxy port: Int) throws -> ConnectionSettings {
    var flags = ConnectionFlags(tenant: "https://tenant.example", clientID: "id")
    flags.certificateAuthorityFile = try home.write(TestCertificates.authority, to: "ca.pem")
    flags.version = .v2026
    flags.isReadOnly = true
    flags.pace = .limited(7)
    return try home.settings(
      flags,
      variables: [
        "SAIL_CLIENT_SECRET": "hunter2", "HTTPS_PROXY": "http://us:pa55@127.0.0.1:\(port)",
      ])
  }

  @Test
  func `It uses the proxy, asks a vanity host for the API address, and connects there`()
    async throws
  {
    let info = #"{"tokenEndpoint": "https://tenant.example:8443/gateway/oauth/token"}"#
    try await WebServer.run(tls: TestCertificates.server(TestCertificates.good)) { request in
      switch request.path {
      case "/oauth/info": .text(info)
      case "/gateway/oauth/token": .text(#"{"access_token": "t", "scope": "sp:scopes:all"}"#)
      default: .text(#"{"id": "R"}"#)
      }
    } _: { server in
      try await TunnelProxy.run(to: server.port, login: "Basic dXM6cGE1NQ==") { proxy in
        let (logger, lines) = LogLines.logger()
        let connection = try await TenantConnection.open(
          settings(proxy: proxy.port), agent: agent, logger: logger)
        #expect(connection.tenant.description == "https://tenant.example:8443/gateway")
        #expect(try await connection.client.run(.role("R")).id == "R")
        #expect(try await connection.tokens.permissions().mayChange == true)
        #expect(connection.client.isReadOnly && connection.client.version == .v2026)
        #expect(await connection.budget.state?.capacity == 7)
        #expect(
          server.requests.map(\.path) == [
            "/oauth/info", "/gateway/oauth/token", "/gateway/v2026/role-mining-potential-roles/R",
          ])
        #expect(
          proxy.requests.compactMap(\.first) == [
            "CONNECT tenant.example:443 HTTP/1.1", "CONNECT tenant.example:8443 HTTP/1.1",
          ])
        for line in lines.all { #expect(!line.contains("hunter2") && !line.contains("pa55")) }
        await connection.shutdown()
      }
    }
  }

  @Test func `A host that is not a tenant gets no secret`() async throws {
    try await WebServer.run(tls: TestCertificates.server(TestCertificates.good)) { _ in
      .text("<html>")
    } _: { server in
      try await TunnelProxy.run(to: server.port) { proxy in
        let error = await #expect(throws: APIError.self) {
          try await TenantConnection.open(
            settings(proxy: proxy.port), agent: agent, logger: LogLines.logger().0)
        }
        #expect(error?.messages.first?.contains("does not report an API address") == true)
        // A page may come from a temporary proxy, so the request is retried; nothing else is sent.
        #expect(Set(server.requests.map(\.path)) == ["/oauth/info"])
      }
    }
  }

  @Test func `An invalid proxy is reported before anything is sent`() async throws {
    let settings = try home.settings(
      ConnectionFlags(tenant: "acme", clientID: "id"),
      variables: ["SAIL_CLIENT_SECRET": "s", "HTTPS_PROXY": "socks5://u:pa55@h"])
    let error = await #expect(throws: ConnectionSettingsError.self) {
      try await TenantConnection.open(settings, agent: agent, logger: LogLines.logger().0)
    }
    #expect(error?.description.contains("HTTPS_PROXY") == true)
    #expect(error?.description.contains("pa55") == false)
  }
}
