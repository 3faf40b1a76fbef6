import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient

/// A tenant that issues numbered tokens and accepts only the newest.
actor TokenServer: Transport {
  private(set) var tokenCalls: [Call] = []
  private(set) var apiCalls: [Call] = []
  private var newest = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isHolding: Bool
  var refusesLogin = false

  /// - Parameter isHolding: Whether the token requests wait until they are released.
  init(isHolding: Bool = false) {
    self.isHolding = isHolding
  }

  func send(_ call: Call) async throws -> Reply {
    call.request.path == "/oauth/token" ? await login(call) : api(call)
  }

  func revoke() { newest += 1 }

  func refuseLogins(_ flag: Bool) { refusesLogin = flag }

  func release() {
    isHolding = false
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  private func login(_ call: Call) async -> Reply {
    tokenCalls.append(call)
    if isHolding { await withCheckedContinuation { waiting.append($0) } }
    guard !refusesLogin else {
      return reply(400, #"{"error": "invalid_client", "error_description": "Bad secret"}"#)
    }
    newest += 1
    return reply(200, #"{"access_token": "token-\#(newest)", "expires_in": 100}"#)
  }

  private func api(_ call: Call) -> Reply {
    apiCalls.append(call)
    let isKnown = call.request.headerFields[.authorization] == "Bearer token-\(newest)"
    return reply(isKnown ? 200 : 401, isKnown ? "{}" : #"{"error": "JWT is required"}"#)
  }

  private func reply(_ status: Int, _ body: String) -> Reply {
    Reply(HTTPResponse(status: .init(code: status)), body: Data(body.utf8))
  }
}
