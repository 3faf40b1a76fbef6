import HTTPTypes
import RoleMining

/// Adds an access token to every call.
struct AuthorizedTransport: Transport {
  let tokens: TokenSource
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    let token = try await tokens.token()
    let reply = try await send(call, with: token)
    guard reply.response.status == .unauthorized else { return reply }
    // The token was revoked or the tenant's clock is ahead. A 401 precedes any effect, so a change may be
    // sent again, too.
    return try await send(call, with: try await tokens.token(replacing: token))
  }

  /// Servers and proxies quote what was sent to them, including credentials.
  private func send(_ call: Call, with token: AccessToken) async throws -> Reply {
    var call = call
    call.request.headerFields[.authorization] = "Bearer " + token.secret.revealed
    call.redactions = [Redaction(token.secret), tokens.redaction]
    let reply = try await next.send(call)
    guard !reply.isSuccess else { return reply }
    var refusal = call.redactions.reduce(reply) { $1($0) }
    refusal.tokenScopes = token.permissions.scopes
    return refusal
  }
}
