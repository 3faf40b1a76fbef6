import Crypto
import FoundationEssentials
import HTTPTypes
import RoleMining

/// Gives out bearer tokens for a client id and secret, and knows its own again.
///
/// Tokens are JSON Web Tokens (RFC 7519) signed with a key that lives as long as the server, so that
/// clients can read from them who they are, as from the cloud's.
struct TokenIssuer: Sendable {
  private let clientID: String
  private let clientSecret: String
  private let lifetime: Int
  private let surroundings: TenantSurroundings
  private let key = SymmetricKey(size: .bits256)

  init(clientID: String, clientSecret: String, lifetime: Int, surroundings: TenantSurroundings) {
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.lifetime = lifetime
    self.surroundings = surroundings
  }

  /// Answers a request for a token. The cloud takes its parameters from the form and from the query.
  func token(query: [QueryItem], _ head: HTTPRequest, body: Data) -> Reply {
    let items = query + QueryItem.parse(String(decoding: body, as: UTF8.self))
    func value(_ name: String) -> String { items.last { $0.name == name }?.value ?? "" }
    guard value("grant_type") == "client_credentials" else {
      return Self.refusal(
        .badRequest, "unsupported_grant_type", "Only client_credentials are supported here.")
    }
    guard isClient(id: value("client_id"), secret: value("client_secret")) else {
      return Self.refusal(.unauthorized, "invalid_client", "Bad client credentials")
    }
    guard let answer = makeToken() else {
      return Reply(HTTPResponse(status: .internalServerError))
    }
    var reply = Reply.json(answer)
    reply.response.headerFields[.cacheControl] = "no-store"
    return reply
  }

  /// What is wrong with an authorization header; nil when it is good.
  func problem(with header: String?) -> String? {
    guard let header else { return "JWT is required" }
    let words = header.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { return "JWT is required" }
    let parts = words[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let signature = Base64URL.decode(parts[2]),
      HMAC<SHA256>.isValidAuthenticationCode(
        signature, authenticating: Data("\(parts[0]).\(parts[1])".utf8), using: key),
      let payload = Base64URL.decode(parts[1]),
      let claims = try? WireJSON.decode(TokenClaims.self, from: payload)
    else { return "JWT validation failed: JWT signature does not match" }
    let isGood = Double(claims.exp) > surroundings.now().timeIntervalSince1970
    return isGood ? nil : "JWT validation failed: JWT is expired"
  }

  /// Digests are compared in constant time, so an answer's delay tells nothing about the secret.
  private func isClient(id: String, secret: String) -> Bool {
    let given = SHA256.hash(data: Data("\(id)\n\(secret)".utf8))
    return given == SHA256.hash(data: Data("\(clientID)\n\(clientSecret)".utf8))
  }

  /// A new token; nil if its claims could not be written, which their types rule out.
  func makeToken() -> TokenAnswer? {
    let claims = TokenClaims(
      exp: Int(surroundings.now().timeIntervalSince1970) + lifetime, client_id: clientID,
      identity_id: surroundings.userID, user_name: surroundings.userName,
      jti: surroundings.makeID())
    guard let payload = try? WireJSON.encode(claims) else { return nil }
    let text =
      "\(Base64URL.encode(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8))).\(Base64URL.encode(payload))"
    let signature = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return TokenAnswer(
      access_token: "\(text).\(Base64URL.encode(Data(signature)))", expires_in: lifetime,
      claims: claims)
  }

  private static func refusal(
    _ status: HTTPResponse.Status, _ error: String, _ description: String
  ) -> Reply {
    .json(["error": error, "error_description": description], status: status)
  }
}
