import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Vanity hosts` {
  private func settings(_ address: String) throws -> ConnectionSettings {
    try ConnectionSettings.resolve(
      flags: ConnectionFlags(tenant: address, clientID: "id"),
      variables: ["SAIL_CLIENT_SECRET": "secret"], homeFolder: nil)
  }

  private func info(_ endpoint: String) -> TransportScript.Step {
    .answer(
      200, #"{"tokenEndpoint": "\#(endpoint)", "tenantName": "acme", "pod": "stg01-useast1"}"#)
  }

  @Test func `The host is asked without a token, and its answer is used`() async throws {
    let script = TransportScript(info("https://acme.api.identitynow.com/oauth/token"))
    let settings = try await settings("https://iga.example.com").discovered(through: script)
    let call = try #require(await script.calls.first)
    #expect(call.request.method == .get && call.request.path == "/oauth/info")
    #expect(call.request.headerFields[.authorization] == nil && call.body.isEmpty)
    #expect(settings.tenant.value.description == "https://acme.api.identitynow.com")
    #expect(settings.tokenEndpoint.description == "https://acme.api.identitynow.com/oauth/token")
    #expect(settings.discovery?.organization == "acme")
    #expect(settings.target.tenant.value.description == "https://iga.example.com")
  }

  @Test(arguments: [
    "acme", "https://acme.api.identitynow-demo.com", "localhost:8080", "https://10.0.0.1",
    "https://gateway.example.com/sailpoint", "https://acme.example.com:8443", "http://[::1]:80",
  ])
  func `An address that looks like an API's is not asked`(address: String) async throws {
    let script = TransportScript()
    let settings = try await settings(address).discovered(through: script)
    #expect(settings.discovery == nil)
    #expect(settings.tokenEndpoint == TokenEndpoint(of: settings.tenant.value))
    #expect(await script.calls.isEmpty)
  }

  @Test func `A separate token endpoint does not move the API`() async throws {
    let script = TransportScript(info("https://login.example.com/sso/v1/token"))
    let settings = try await settings("https://iga.example.com").discovered(through: script)
    #expect(settings.tenant.value.description == "https://iga.example.com")
    #expect(settings.tokenEndpoint.server.description == "https://login.example.com")
    #expect(settings.tokenEndpoint.path == "/sso/v1/token")
  }

  @Test(arguments: [
    "http://acme.api.identitynow.com/oauth/token", "http://127.0.0.1:8080/oauth/token",
    "https://localhost/oauth/token", "ftp://acme/oauth/token", "https://acme.example.com", "acme",
    "https://user:pa55@acme.example.com/oauth/token", "//acme/oauth/token",
  ])
  func `The secret is sent to verified hosts only`(endpoint: String) async throws {
    let script = TransportScript(info(endpoint))
    let settings = try settings("https://iga.example.com")
    let error = await #expect(throws: APIError.self) {
      try await settings.discovered(through: script)
    }
    #expect(error?.kind == .misconfigured)
    #expect(error?.messages.first?.contains("is not safe to use") == true)
    #expect(error?.description.contains("pa55") == false)
  }

  @Test(arguments: [
    TransportScript.Step.answer(404), .answer(200, "<html>"), .answer(200, "{}"),
    .answer(200, "[]"), .answer(403),
  ])
  func `A host that reports no API address is reported with advice`(step: TransportScript.Step)
    async throws
  {
    let settings = try settings("https://iga.example.com")
    let error = await #expect(throws: APIError.self) {
      try await settings.discovered(through: TransportScript(step))
    }
    let words = error?.messages.first ?? ""
    #expect(words.hasPrefix("https://iga.example.com does not report an API address."))
    #expect(words.contains("https://NAME.api.identitynow.com"))
  }

  @Test func `A host that is away is not blamed for what it does not say`() async throws {
    let settings = try settings("https://iga.example.com")
    let error = await #expect(throws: APIError.self) {
      try await settings.discovered(through: TransportScript(.answer(503, "<html>Back soon")))
    }
    #expect(error?.kind == .server && error?.status == 503)
    #expect(error?.messages.first?.contains("unavailable") == true)
  }

  @Test func `Tokens are requested where the tenant said`() async throws {
    let script = TransportScript(.answer(200, #"{"access_token": "a"}"#))
    let tokens = TokenSource(
      Credentials(clientID: "id", clientSecret: Secret("s")), transport: script,
      path: "/sso/v1/token")
    _ = try await tokens.permissions()
    #expect(await script.calls.first?.request.path == "/sso/v1/token")
  }
}
