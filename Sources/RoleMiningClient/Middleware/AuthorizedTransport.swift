import HTTPTypes
import RoleMining

/// Puts an access token on every call.
struct AuthorizedTransport: Transport {
  let tokens: TokenSource
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    let token = try await tokens.token()
    let reply = try await next.send(call.authorized(with: token))
    guard reply.response.status == .unauthorized else { return hide(token, in: reply) }
    // The token was revoked or the tenant's clock runs ahead. A 401 is an answer from before
    // anything was done, so a change may go again too.
    let renewed = try await tokens.token(replacing: token)
    return hide(renewed, in: try await next.send(call.authorized(with: renewed)))
  }

  /// Servers and proxies quote what was sent to them, and the tenant has seen the credentials too.
  private func hide(_ token: AccessToken, in reply: Reply) -> Reply {
    reply.isSuccess ? reply : Hiding(token.secret)(tokens.hiding(reply))
  }
}

extension Call {
  fileprivate func authorized(with token: AccessToken) -> Call {
    var call = self
    call.request.headerFields[.authorization] = "Bearer " + token.secret.revealed
    return call
  }
}
