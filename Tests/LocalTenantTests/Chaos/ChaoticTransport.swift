import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization

/// Injects faults between the client layer and a tenant: 500s, cuts before and during, truncation, HTML,
/// rate limiting, and expired tokens.
struct ChaoticTransport: Transport {
  let tenant: any Transport
  let random: ChaosRandom
  let ledger: ChaosLedger
  let tokens = ChaoticTokens()

  func send(_ call: Call) async throws -> Reply {
    if random.happens(percent: 2) { throw Unreachable("It was cut before it left.") }
    if random.happens(percent: 1) { return .slowDown }
    if call.request.path == "/oauth/token" { return try await broken(call) { tokens.next() } }
    if random.happens(percent: 0.5) { tokens.expire() }
    guard tokens.accept(call) else { return .expired }
    if call.isChange { ledger.noteSent() }
    return try await broken(call) {
      let reply = try await tenant.send(call)
      if call.isChange, reply.isSuccess { ledger.noteDone() }
      return reply
    }
  }

  /// What comes back instead of an answer. Half of the failed calls were done.
  private func broken(
    _ call: Call, _ answer: () async throws -> Reply
  ) async throws -> Reply {
    if random.happens(percent: 2.5) { return .failed }
    let reply = try await answer()
    if random.happens(percent: 2.5) { return .failed }
    if random.happens(percent: 2) { throw AnswerLost("It was cut within.") }
    if random.happens(percent: 2) { return reply.truncated(at: random) }
    if random.happens(percent: 1) { return .page }
    return reply
  }
}

extension Reply {
  fileprivate static var failed: Reply {
    Reply(
      HTTPResponse(status: .internalServerError),
      body: Data(#"{"detailCode":"500.0 Internal fault","trackingId":"chaos"}"#.utf8))
  }

  fileprivate static var slowDown: Reply {
    Reply(
      HTTPResponse(status: .tooManyRequests, headerFields: [.retryAfter: "3"]),
      body: Data(#"{"message":"Rate limit exceeded"}"#.utf8))
  }

  fileprivate static var expired: Reply {
    Reply(HTTPResponse(status: .unauthorized), body: Data(#"{"error":"JWT expired"}"#.utf8))
  }

  /// A proxy's page, with a status of success.
  fileprivate static var page: Reply {
    Reply(
      HTTPResponse(status: .ok, headerFields: [.contentType: "text/html"]),
      body: Data("<html><body>Please sign in.</body></html>".utf8))
  }

  fileprivate func truncated(at random: ChaosRandom) -> Reply {
    guard body.count > 1 else { return self }
    return Reply(response, body: body.prefix(random.number(below: body.count)))
  }
}
