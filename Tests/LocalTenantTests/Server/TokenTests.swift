import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `The token endpoint` {
  private func reply(
    _ body: String = "", query: String = "", type: String = "application/x-www-form-urlencoded",
    authorization: String? = nil, method: HTTPRequest.Method = .post,
    client: ServedClient = ServedTestTenant.client
  ) async throws -> Reply {
    let tenant = try LocalTenant(inMemory: .immediate)
    let responder = TenantResponder(
      tenant: tenant,
      tokens: TokenIssuer(client: client, environment: tenant.environment), rateLimit: nil)
    var request = HTTPRequest(
      method: method, scheme: nil, authority: nil, path: "/oauth/token" + query,
      headerFields: [.contentType: type])
    request.headerFields[.authorization] = authorization
    return await responder.reply(to: request, body: Data(body.utf8))
  }

  private static let login = "client_id=client&client_secret=s3cret%2B%26%3D"
  private static let grant = "grant_type=client_credentials"

  private func fields(_ reply: Reply) throws -> JSONValue {
    try WireJSON.decode(JSONValue.self, from: reply.body)
  }

  @Test func `The login is accepted in the form, the query, both, and the Basic header`()
    async throws
  {
    let basic = Data("client:s3cret%2B%26%3D".utf8).base64EncodedString()
    for reply in [
      try await reply("\(Self.grant)&\(Self.login)"),
      try await reply(query: "?\(Self.grant)&\(Self.login)"),
      try await reply(Self.login, query: "?\(Self.grant)"),
      try await reply(Self.grant, authorization: "Basic \(basic)"),
    ] {
      #expect(reply.response.status == .ok)
      #expect(reply.response.headerFields[.cacheControl] == "no-store")
    }
  }

  @Test func `The login is accepted in a multipart form`() async throws {
    let fields = [
      ("grant_type", "client_credentials"), ("client_id", "client"), ("client_secret", "s3cret+&="),
    ]
    let body = fields.map { name, value in
      "--b0und\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }.joined()
    for type in ["multipart/form-data; boundary=b0und", "Multipart/Form-Data; boundary=\"b0und\""] {
      let reply = try await reply(body + "--b0und--\r\n", type: type)
      #expect(reply.response.status == .ok)
    }
  }

  @Test func `A malformed multipart form is a missing login`() async throws {
    for body in ["", "--b0und", "--b0und\r\n--b0und", "--b0und\r\n\r\nx\r\n--b0und--"] {
      let reply = try await reply(body, type: "multipart/form-data; boundary=b0und")
      #expect(reply.response.status == .badRequest)
    }
  }

  @Test func `The token names the tenant like a review that opens its file`() async throws {
    try await ServedTestTenant.run { served in
      let payload = try #require(
        Base64URL.decode(String(served.token.split(separator: ".")[1])))
      let claims = try WireJSON.decode(JSONValue.self, from: payload)
      #expect(claims["org"]?.text == "local:\(try served.tenant.id())")
    }
  }

  @Test func `The answer and the token state the token's rights`() async throws {
    let answer = try fields(try await reply("\(Self.grant)&\(Self.login)"))
    #expect(answer["token_type"]?.text == "bearer")
    #expect(answer["expires_in"] == .integer(749))
    let scopes = try #require(answer["scope"]?.text).split(separator: " ")
    #expect(scopes.starts(with: ["iai:access-modeling:read", "iai:access-modeling:manage"]))
    for name in ["tenant_id", "pod", "org", "user_id", "identity_id", "user_name", "jti"] {
      #expect(answer[name]?.text?.isEmpty == false, "\(name)")
    }
    let token = try #require(answer["access_token"]?.text)
    let payload = try #require(Base64URL.decode(String(token.split(separator: ".")[1])))
    let claims = try WireJSON.decode(JSONValue.self, from: payload)
    #expect(claims["authorities"] == .array([.text("ORG_ADMIN")]))
    #expect(claims["scope"]?.elements.count == scopes.count)
    #expect(claims["client_id"]?.text == "client")
    #expect(claims["jti"] == answer["jti"])
  }

  @Test(arguments: [
    ("grant_type=client_credentials&client_id=client&client_secret=no", 401, "invalid_client"),
    ("grant_type=client_credentials", 401, "invalid_client"),
    (login, 400, "invalid_request"),
    ("grant_type=refresh_token&refresh_token=x&" + login, 400, "unauthorized_client"),
    ("grant_type=authorization_code&code=x&" + login, 400, "unauthorized_client"),
    ("grant_type=nonsense&" + login, 400, "unsupported_grant_type"),
    (grant + "&scope=idn:sources:read&" + login, 400, "invalid_scope"),
    (grant + "&client_id=other&" + login, 400, "invalid_request"),
  ])
  func `Errors are stated in OAuth's terms`(body: String, status: Int, error: String)
    async throws
  {
    let reply = try await reply(body)
    #expect(reply.response.status.code == status)
    let fields = try fields(reply)
    #expect(fields["error"]?.text == error)
    #expect(fields["error_description"]?.text?.isEmpty == false)
  }

  @Test func `Fewer scopes can be requested`() async throws {
    let reply = try await reply("\(Self.grant)&\(Self.login)&scope=iai:access-modeling:read")
    #expect(try fields(reply)["scope"]?.text == "iai:access-modeling:read")
  }

  @Test func `Only POST is allowed`() async throws {
    let reply = try await reply(query: "?\(Self.grant)&\(Self.login)", method: .get)
    #expect(reply.response.status == .methodNotAllowed)
    #expect(reply.response.headerFields[.allow] == "OPTIONS, POST")
  }
}
