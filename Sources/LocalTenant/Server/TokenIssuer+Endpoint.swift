import FoundationEssentials
import HTTPTypes
import RoleMining

extension TokenIssuer {
  /// Answers a request for a token (RFC 6749, 4.4 and 5).
  func reply(to request: TokenRequest) -> Reply {
    do {
      guard let answer = makeToken(scopes: try scopes(for: request)) else {
        return Reply(HTTPResponse(status: .internalServerError))
      }
      return .token(.json(answer))
    } catch {
      return error.reply
    }
  }

  /// The scopes of the token.
  private func scopes(for request: TokenRequest) throws(TokenRefusal) -> [String] {
    if let repeated = request.repeated {
      throw TokenRefusal("invalid_request", "The parameter \(repeated) is given twice.")
    }
    guard let grant = request.grant else {
      throw TokenRefusal("invalid_request", "Missing grant type")
    }
    let (id, secret) = request.credentials
    guard isClient(id: id, secret: secret) else { throw .badCredentials }
    try Self.check(grant: grant)
    return try granted(request.scopes)
  }

  private static func check(grant: String) throws(TokenRefusal) {
    switch grant {
    case "client_credentials": return
    case "authorization_code", "refresh_token", "password":
      throw TokenRefusal("unauthorized_client", "Unauthorized grant type: \(grant)")
    default:
      throw TokenRefusal("unsupported_grant_type", "Unsupported grant type: \(grant)")
    }
  }

  private func granted(_ wanted: [String]?) throws(TokenRefusal) -> [String] {
    let own = client.scope.names
    guard let wanted, !wanted.contains(TokenScope.everything) else { return own }
    guard let beyond = wanted.first(where: { !own.contains($0) }) else { return wanted }
    throw TokenRefusal("invalid_scope", "Invalid scope: \(beyond)")
  }
}

/// Why no token is issued, in OAuth's terms (RFC 6749, 5.2).
private struct TokenRefusal: Error {
  let status: HTTPResponse.Status
  let code: String
  let description: String

  static let badCredentials = TokenRefusal(
    "invalid_client", "Bad client credentials", status: .unauthorized)

  init(_ code: String, _ description: String, status: HTTPResponse.Status = .badRequest) {
    self.status = status
    self.code = code
    self.description = description
  }

  var reply: Reply {
    var reply = Reply.json(["error": code, "error_description": description], status: status)
    if status == .unauthorized { reply.response.headerFields[.wwwAuthenticate] = "Basic" }
    return .token(reply)
  }
}

extension Reply {
  /// RFC 6749, 5.1: it must not be cached.
  fileprivate static func token(_ reply: Reply) -> Reply {
    var reply = reply
    reply.response.headerFields[.cacheControl] = "no-store"
    reply.response.headerFields[.pragma] = "no-cache"
    return reply
  }
}

extension HTTPField.Name {
  // Nil only for a name that HTTP forbids, which this constant is not.
  fileprivate static let pragma = Self("Pragma").unsafelyUnwrapped
}
