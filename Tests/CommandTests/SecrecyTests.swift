import Dispatch
import FoundationEssentials
import Glibc
import PseudoTerminal
import Synchronization
import TestSupport
import Testing

/// Searches everything that the program writes for the secret, the token and the proxy's password, also
/// encoded.
@Suite(.timeLimit(.minutes(5))) struct `The secret` {
  private static let secret = "Hunter2/s3cr3t+Value&9%"
  private static let token = "eyJhbGciOiJSUzI1NiJ9.tok3n-AAAA-BBBB.DDDD_eeee_FFFF"
  private static let password = "pr0xy/Pa55"

  /// Everything that a server may quote.
  private static let quotation =
    #"{"error":"\#(secret) \#(base64("id:" + secret)) \#(percent(secret))"}"#

  private static let quotationWithToken =
    #"{"error":"\#(secret) Bearer \#(token)","trackingId":"\#(token)"}"#

  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static func percent(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.properties.isAlphabetic || (48...57).contains(byte)
        ? String(scalar) : "%" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private func variables(_ address: String) -> [String: String] {
    [
      "HOME": home.path, "SAIL_BASE_URL": address, "SAIL_CLIENT_ID": "id",
      "SAIL_CLIENT_SECRET": Self.secret, "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  private func expectNothing(in text: String) {
    let forms = [Self.secret, Self.token, Self.password].flatMap {
      [$0, Self.base64($0), Self.percent($0)]
    }
    for form in forms + [Self.base64("id:" + Self.secret), Self.base64("u:" + Self.password)] {
      #expect(!text.contains(form))
    }
  }

  private func expectNothing(on screen: Screen) {
    for line in screen.lines { expectNothing(in: line) }
  }

  /// Runs many commands and examines everything that they write.
  private func expectNothing(with variables: [String: String]) throws {
    let log = home.path(of: "log")
    for arguments in [["sessions", "list"], ["doctor"]] {
      let command = try CompletedCommand(
        running: RolesiftBinary.path, arguments + ["--log", log], environment: variables)
      expectNothing(in: command.output)
      expectNothing(in: command.errors)
    }
    if FileManager.default.fileExists(atPath: log) { expectNothing(in: try home.read("log")) }
  }

  private static func server(login: PlainWebServer.Answer, then answer: PlainWebServer.Answer)
    throws
    -> PlainWebServer
  {
    try PlainWebServer { $0.contains("/oauth/token") ? login : answer }
  }

  private static let accepted = PlainWebServer.Answer(
    body: #"{"access_token":"\#(token)","expires_in":700}"#)

  @Test(arguments: ["400 Bad Request", "401 Unauthorized", "200 OK", "302 Found"])
  func `is not shown when the login fails`(status: String) throws {
    let server = try Self.server(
      login: .init(status: status, body: Self.quotation), then: .init(body: "[]"))
    try expectNothing(with: variables(server.address))
  }

  @Test(arguments: ["200 OK", "400 Bad Request", "401 Unauthorized", "403 Forbidden"])
  func `is not shown in a tenant's answers`(status: String) throws {
    let server = try Self.server(
      login: Self.accepted, then: .init(status: status, body: Self.quotationWithToken))
    try expectNothing(with: variables(server.address))
  }

  @Test(arguments: ["400 Bad Request", "403 Forbidden", "404 Not Found"])
  func `is not shown by the review`(status: String) throws {
    for (login, answer) in [
      (
        PlainWebServer.Answer(status: status, body: Self.quotation),
        PlainWebServer.Answer(body: "[]")
      ),
      (Self.accepted, PlainWebServer.Answer(status: status, body: Self.quotationWithToken)),
    ] {
      let server = try Self.server(login: login, then: answer)
      let log = home.path(of: "log")
      let terminal = try PseudoTerminal(
        RolesiftBinary.path, ["--log", log], rows: 40, columns: 400,
        environment: variables(server.address))
      // A refusal offers no retry, nor does a login that is not accepted.
      expectNothing(
        on: try terminal.waitUntil("a failure") {
          ["Ctrl-R retries", "may not read", "Start rolesift again"].contains(where: $0.contains)
        })
      // All messages, in full.
      try terminal.press("M")
      expectNothing(on: try terminal.waitUntil(contains: "Messages"))
      terminal.hangUp()
      _ = try terminal.waitForExit()
      expectNothing(in: try home.read("log"))
    }
  }

  @Test func `is not shown when the token is refused half-way`() throws {
    let box = Counter()
    let server = try PlainWebServer { request in
      if request.contains("/oauth/token") { return Self.accepted }
      return box.next().isMultiple(of: 2)
        ? .init(body: "[]") : .init(status: "401 Unauthorized", body: Self.quotationWithToken)
    }
    try expectNothing(with: variables(server.address))
  }

  @Test func `is not shown without a secure connection`() throws {
    let server = try PlainWebServer { _ in .init(body: "no TLS") }
    let address = server.address.replacing("http://", with: "https://")
    try expectNothing(with: variables(address))
  }

  @Test func `is not shown with proxies`() throws {
    let proxy = try PlainWebServer { _ in
      .init(status: "407 Proxy Authentication Required", body: Self.base64("u:" + Self.password))
    }
    let address = proxy.address.replacing("http://", with: "")
    let login = "u:\(Self.percent(Self.password))"
    try expectNothing(
      with: variables("https://acme.api.example.com").merging([
        "HTTPS_PROXY": "http://\(login)@\(address)"
      ]) { $1 })
    try expectNothing(
      with: variables("https://acme.api.example.com").merging([
        "HTTPS_PROXY": "http://\(login)@:nonsense"
      ]) { $1 })
  }

  @Test func `is not shown in errors of a settings file`() throws {
    let folder = ".config/rolesift"
    try home.write(
      "profiles:\n  a:\n    tenant: acme\n    clientsecret: \(Self.secret)\n",
      to: folder + "/settings.yaml")
    try expectNothing(with: ["HOME": home.path])
    try home.write("a: '\(Self.secret)\n  \(Self.secret)", to: folder + "/settings.yaml")
    try expectNothing(with: ["HOME": home.path])
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func `is not in a crash report`(signal: Int32) throws {
    let (arrival, departure) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let server = try PlainWebServer { request in
      if request.contains("/oauth/token") { return Self.accepted }
      arrival.signal()
      departure.wait()
      return .init(body: "[]")
    }
    var variables = variables(server.address)
    variables["SWIFT_BACKTRACE"] =
      "enable=yes,color=no,interactive=no,symbolicate=off,threads=all,registers=all,"
      + "output-to=\(try home.write("", to: "report"))"
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["roles", "list", "--log", home.path(of: "log")], rows: 60, columns: 200,
      environment: variables)
    #expect(arrival.wait(timeout: .now() + 30) == .success)
    terminal.send(signal: signal)
    try terminal.waitUntil(contains: "done ***")
    // A sent signal is not a crash: after the report the program continues.
    departure.signal()
    _ = try terminal.waitForExit()
    for text in terminal.screen.lines + [try home.read("log"), try home.read("report")] {
      expectNothing(in: text)
    }
  }
}

/// A counter for several threads.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
