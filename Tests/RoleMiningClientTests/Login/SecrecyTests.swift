import FoundationEssentials
import HTTPTypes
import Logging
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Secrets and tokens are not disclosed` {
  private static let secret = #"hunter2/S3cr3t+Value&9%"#
  private static let token = Secret.token(#"{"user_name": "ana"}"#).revealed
  private static let credentials = Credentials(clientID: "client", clientSecret: Secret(secret))

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  /// Everything that a server may quote, with the slash escaped as in JSON or not.
  private static let quotation =
    #"{"error": "\#(secret) \#(PercentEncoding.encode(secret)) \#(base64(secret))","#
    + #" "error_description": "\#(base64("client:" + secret)) \#(secret.replacing("/", with: #"\/"#))"}"#

  private static let quotationWithToken =
    #"{"trackingId": "\#(token)", "messages": [{"text": "\#(secret) Bearer \#(token)"}]}"#

  private static let login = TransportScript.Step.answer(
    200, #"{"access_token": "\#(token)", "expires_in": 700}"#)

  @Test(
    arguments: [
      [.answer(400, quotation)], [.answer(401, quotation)], [.answer(200, quotation)],
      [.answer(500, quotation)], [.answer(302, quotation)], [.failure(Unreachable("No."))],
      [.failure(AnswerLost("Lost."))], [login, .answer(200, "garbage \(secret) \(token)")],
      [login, .answer(403, quotationWithToken)], [login, .answer(500, quotationWithToken)],
      [login, .answer(500, quotation)],
      [login, .answer(401, quotationWithToken), .answer(400, quotation)],
      [login, .answer(401), login, .answer(401, quotationWithToken)],
      [login, .answer(401), login, .answer(200, "garbage \(token)")],
      [login, .failure(AnswerLost("Lost."))],
    ] as [[TransportScript.Step]])
  func `No log and no error contains them, whatever happens`(steps: [TransportScript.Step])
    async throws
  {
    let (logger, lines) = LogLines.logger()
    let script = TransportScript(steps)
    let policy = RetryPolicy(maximumAttempts: 1)
    let tokens = TokenSource(
      Self.credentials, transport: script.logged(to: logger).retrying(policy))
    let chain = script.logged(to: logger).authorized(by: tokens).retrying(policy)
    var texts: [String] = []
    do throws(APIError) {
      _ = try await Client(transport: chain).run(.session("s"))
    } catch {
      var dumped = ""
      dump(error, to: &dumped)
      texts = ["\(error)", String(reflecting: error), dumped, error.messages.joined()]
    }
    #expect(!lines.all.isEmpty)
    for text in texts + lines.all { expectNothing(in: text) }
  }

  private func expectNothing(in text: String) {
    let secret = Self.secret
    let forms = [
      secret, PercentEncoding.encode(secret), Self.base64(secret), Self.base64("client:" + secret),
      Self.token,
    ]
    for form in forms { #expect(!text.contains(form)) }
  }

  @Test(arguments: ["t0ken-of-20-letters!", "eyJhbGciOiJSUzI1NiJ9"])
  func `A token, or a part of it, that comes back as a tracking id is not logged`(token: String)
    async throws
  {
    let (logger, lines) = LogLines.logger()
    let script = TransportScript(
      .answer(200, #"{"access_token": "\#(token).more", "expires_in": 700}"#),
      .answer(403, #"{"trackingId": "\#(token).more"}"#),
      .answer(403, #"{"trackingId": "\#(token)"}"#))
    let tokens = TokenSource(Self.credentials, transport: script)
    let client = Client(transport: script.logged(to: logger).authorized(by: tokens))
    for _ in 1...2 { _ = try? await client.run(.session("s")) }
    #expect(lines.all.count == 2)
    for line in lines.all { #expect(!line.contains(token)) }
  }

  @Test func `A token that looks like a tracking id is not logged either`() async throws {
    let (token, secret) = ("0f3c9a7be1d24c58", "77aa9a7be1d24c58")
    let (logger, lines) = LogLines.logger()
    let script = TransportScript(
      .answer(400, #"{"trackingId": "\#(secret)"}"#),
      .answer(200, #"{"access_token": "\#(token)", "expires_in": 700}"#),
      .answer(403, #"{"trackingId": "\#(token)"}"#), .answer(403, #"{"trackingId": "\#(secret)"}"#)
    ).logged(to: logger)
    let credentials = Credentials(clientID: "client", clientSecret: Secret(secret))
    let tokens = TokenSource(credentials, transport: script)
    let client = Client(transport: script.authorized(by: tokens))
    for _ in 1...3 { _ = try? await client.run(.session("s")) }
    #expect(lines.all.count == 4)
    for line in lines.all { #expect(!line.contains(token) && !line.contains(secret)) }
  }

  @Test func `A server's message without them is still a sentence`() async throws {
    let script = TransportScript(.answer(400, #"{"error": "Bad secret '\#(Self.secret)' for x"}"#))
    let error = await #expect(throws: APIError.self) {
      try await TokenSource(Self.credentials, transport: script).permissions()
    }
    #expect(error?.messages.first == "Bad secret '(secret)' for x")
  }

  @Test func `Types that hold them do not show them`() throws {
    let settings = try ConnectionSettings.resolve(
      variables: [
        "SAIL_BASE_URL": "acme", "SAIL_CLIENT_ID": "client", "SAIL_CLIENT_SECRET": Self.secret,
      ], homeFolder: nil)
    let file = try SettingsFile(
      yaml: "profiles: {a: {tenant: a, client_secret: '\(Self.secret)'}}", name: "settings.yaml")
    let proxies = try ProxySettings(variables: ["HTTPS_PROXY": "http://u:hunter2@proxy.example.com"]
    )
    for holder in [settings, file, proxies, Self.credentials] as [Any] {
      var dumped = ""
      dump(holder, to: &dumped)
      #expect(!dumped.contains("hunter2") && !"\(holder)".contains("hunter2"))
    }
  }
}
