import Dispatch
import Glibc
import PseudoTerminal
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A change whose answer is lost` {
  /// A tenant that loses the answers to provision requests and shows the role in a given state.
  private final class Tenant: Sendable {
    let posts = Mutex(0)
    let state: Mutex<String>
    /// Holds the answers to provision requests until the test is over.
    let isOver = DispatchSemaphore(value: 0)
    private let isSlow: Bool

    init(state: String, isSlow: Bool = false) {
      self.state = Mutex(state)
      self.isSlow = isSlow
    }

    func answer(_ request: String) -> PlainWebServer.Answer {
      if request.contains("/oauth/token") {
        return PlainWebServer.Answer(body: #"{"access_token":"t","expires_in":700}"#)
      }
      if request.hasPrefix("POST") {
        posts.withLock { $0 += 1 }
        if isSlow { isOver.wait() }
        return PlainWebServer.Answer(status: "502 Bad Gateway", type: "text/html", body: "<html>")
      }
      if request.contains("/public-identities") {
        return PlainWebServer.Answer(body: #"[{"id":"u1","name":"Ann"}]"#)
      }
      if request.contains("/entitlement-popularities") {
        return PlainWebServer.Answer(
          body: #"[{"entitlementRef":{"id":"e1"},"name":"E","popularity":80,"identityCount":8}]"#)
      }
      let isSent = posts.withLock { $0 > 0 }
      return PlainWebServer.Answer(
        body: """
          {"id":"r","name":"Clerks","identityCount":10,"session":{"id":"s"},
            "provisionState":"\(isSent ? state.withLock(\.self) : "POTENTIAL")"}
          """)
    }
  }

  private static let arguments = [
    "roles", "provision", "r", "--name", "Clerks", "--owner", "u1", "--yes",
  ]

  private func variables(_ server: PlainWebServer) -> [String: String] {
    ["SAIL_BASE_URL": server.address, "SAIL_CLIENT_ID": "id", "SAIL_CLIENT_SECRET": "secret"]
  }

  private func provision(_ tenant: Tenant) throws -> CompletedCommand {
    let server = try PlainWebServer { tenant.answer($0) }
    return try CompletedCommand(
      running: RolesiftBinary.path, Self.arguments, environment: variables(server))
  }

  @Test func `may be someone else's, and is sent once`() throws {
    let tenant = Tenant(state: "PENDING")
    let command = try provision(tenant)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("for its 10 identities: 2 new grants"))
    #expect(command.errors.contains("The answer was lost: provision 'Clerks' (r)"))
    #expect(command.errors.contains("Done, by this request or by someone else's"))
    #expect(tenant.posts.withLock(\.self) == 1)
  }

  @Test func `is not confirmed if nothing shows, and is sent once`() throws {
    let tenant = Tenant(state: "POTENTIAL")
    let command = try provision(tenant)
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("Not confirmed yet: provision "))
    #expect(command.errors.contains("may still happen. It was sent once."))
    #expect(tenant.posts.withLock(\.self) == 1)
  }

  @Test func `is looked up before the role is changed again, and nothing is sent twice`() throws {
    let state = try TemporaryFolder()
    let tenant = Tenant(state: "POTENTIAL")
    let server = try PlainWebServer { tenant.answer($0) }
    let variables = variables(server).merging(["XDG_STATE_HOME": state.path]) { $1 }
    func provision() throws -> CompletedCommand {
      try CompletedCommand(
        running: RolesiftBinary.path, Self.arguments, environment: variables)
    }
    #expect(try provision().errors.contains("Not confirmed yet: "))
    // Seconds later it may still happen.
    let second = try provision()
    #expect(second.status == .exited(1))
    #expect(second.errors.contains("Unconfirmed: provision 'Clerks' (r)"), "\(second.errors)")
    #expect(second.errors.contains("Nothing was sent."))
    tenant.state.withLock { $0 = "PENDING" }
    let third = try provision()
    #expect(third.status == .exited(1))
    #expect(third.errors.contains("Done, by an earlier run or by someone else: provision"))
    #expect(third.errors.contains("is already being provisioned, so nothing was sent"))
    #expect(!(try provision().errors.contains("earlier run")))
    #expect(tenant.posts.withLock(\.self) == 1)
  }

  @Test func `may have happened when Ctrl-C interrupts it`() throws {
    let tenant = Tenant(state: "PENDING", isSlow: true)
    let server = try PlainWebServer { tenant.answer($0) }
    defer { tenant.isOver.signal() }
    let terminal = try PseudoTerminal(
      RolesiftBinary.path, Self.arguments, columns: 160, environment: variables(server))
    try terminal.waitUntil("the request at the tenant") { _ in tenant.posts.withLock { $0 == 1 } }
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(128 + SIGINT))
    #expect(terminal.screen.contains("It may have happened"))
    #expect(tenant.posts.withLock(\.self) == 1)
  }
}
