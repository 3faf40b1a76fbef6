import FoundationEssentials
import HTTPTypes
import RoleMining

/// Handles HTTP requests: issues and verifies tokens, counts requests, and calls the tenant.
struct TenantResponder: Sendable {
  let tenant: LocalTenant
  let tokens: TokenIssuer
  /// Nil for no limit.
  let rateLimit: RequestCounter?

  func reply(to request: HTTPRequest, body: Data) async -> Reply {
    let target = RequestTarget(request.path ?? "/")
    switch target.path {
    case "/oauth/token": return token(request, target, body: body)
    case "/oauth/info": return description(request)
    default: break
    }
    do {
      let claims = try tokens.claims(in: request.headerFields[.authorization])
      if let refusal = tooMany(from: claims.client_id, path: target.path) { return refusal }
      return await tenant.respond(to: request, body: body, for: claims.principal)
    } catch {
      return error.reply
    }
  }

  /// The answer to invalid input.
  func refuse(_ refusal: Refusal) -> Reply {
    refusal.reply(trackingID: tenant.environment.makeID())
  }

  private func token(_ request: HTTPRequest, _ target: RequestTarget, body: Data) -> Reply {
    do throws(Refusal) {
      switch request.method {
      case .post:
        return tokens.reply(to: TokenRequest(request, query: try target.query(), body: body))
      case .options: return .options(allow: "OPTIONS, POST")
      default: return notAllowed(request, allowed: "OPTIONS, POST")
      }
    } catch {
      return refuse(error)
    }
  }

  private func description(_ request: HTTPRequest) -> Reply {
    switch request.method {
    case .get, .head: TenantDescription(request).reply
    case .options: .options(allow: "GET, HEAD, OPTIONS")
    default: notAllowed(request, allowed: "GET, HEAD, OPTIONS")
    }
  }

  private func notAllowed(_ request: HTTPRequest, allowed: String) -> Reply {
    refuse(
      Refusal(
        status: .methodNotAllowed,
        message: "This path allows \(allowed), not \(request.method.rawValue).",
        allowed: allowed))
  }

  private func tooMany(from client: String, path: Substring) -> Reply? {
    let version = APIVersion.split(path: path)?.version.rawValue ?? ""
    guard
      let seconds = rateLimit?.secondsToWait(
        client: client, version: version, now: tenant.environment.now())
    else { return nil }
    var reply = Reply.json(["message": "Rate Limit Exceeded"], status: .tooManyRequests)
    reply.response.headerFields[.retryAfter] = String(seconds)
    return reply
  }
}

/// The addresses for clients (`/oauth/info`).
private struct TenantDescription: Encodable {
  let tokenEndpoint: String
  let authorizeEndpoint: String
  let cloudDomainUrl: String
  let tenantName = "local"
  let pod = "local"

  init(_ request: HTTPRequest) {
    let base = "http://\(request.authority ?? "127.0.0.1")"
    tokenEndpoint = base + "/oauth/token"
    authorizeEndpoint = base + "/oauth/authorize"
    cloudDomainUrl = base
  }

  var reply: Reply { .json(self) }
}
