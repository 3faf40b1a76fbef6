import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import RoleMining

/// Brings every HTTP request to the tenant, once its token was looked at.
struct TenantResponder: HTTPResponder {
  let tenant: LocalTenant
  let tokens: TokenIssuer

  /// More than any request of the API needs: 25,000 identity ids of 36 characters.
  private static let longestBody = 4 << 20

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let reply: Reply
    do {
      let buffer = try await request.body.collect(upTo: Self.longestBody)
      reply = await answer(request.head, body: Data(buffer.readableBytesView))
    } catch is NIOTooManyBytesError {
      reply = Refusal(status: .contentTooLarge, message: "The body is larger than 4 MiB.")
        .reply(trackingID: tenant.surroundings.makeID())
    }
    return Response(
      status: reply.response.status, headers: reply.response.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
  }

  private func answer(_ head: HTTPRequest, body: Data) async -> Reply {
    let target = RequestTarget(head.path ?? "/")
    switch (head.method, target.path) {
    case (.post, "/oauth/token"): return tokens.token(query: target.query, head, body: body)
    case (.get, "/oauth/info"): return TenantDescription(head).reply
    default: break
    }
    guard let problem = tokens.problem(with: head.headerFields[.authorization]) else {
      return await tenant.respond(to: head, body: body)
    }
    return .unauthorized(problem)
  }
}

extension Reply {
  /// T-58: most operations answer 401 with nothing but `error`.
  static func unauthorized(_ message: String) -> Reply {
    var reply = json(["error": message], status: .unauthorized)
    reply.response.headerFields[.wwwAuthenticate] = "Bearer"
    return reply
  }
}

/// Where clients find what they need (`/oauth/info`).
private struct TenantDescription: Encodable {
  let tokenEndpoint: String
  let authorizeEndpoint: String
  let cloudDomainUrl: String
  let tenantName = "local"
  let pod = "local"

  init(_ head: HTTPRequest) {
    let base = "http://\(head.authority ?? "127.0.0.1")"
    tokenEndpoint = base + "/oauth/token"
    authorizeEndpoint = base + "/oauth/authorize"
    cloudDomainUrl = base
  }

  var reply: Reply { .json(self) }
}
