import Crypto
import FoundationEssentials
import RoleMining

/// Issues and verifies the bearer tokens of one client.
///
/// Tokens are JSON Web Tokens (RFC 7519) signed with a key that lives as long as the server, so that
/// clients can read their claims, as with the cloud's.
struct TokenIssuer: Sendable {
  let client: ServedClient
  private let organization: String
  private let environment: TenantEnvironment
  private let key = SymmetricKey(size: .bits256)

  /// - Parameters:
  ///   - client: The client that gets tokens.
  ///   - organization: The tenant's name in tokens. A review that opens the file records under the same name.
  ///   - environment: The clock, ids and the user.
  init(client: ServedClient, organization: String = "local", environment: TenantEnvironment) {
    self.client = client
    self.organization = organization
    self.environment = environment
  }

  /// Digests are compared in constant time, so that timing reveals nothing about the secret.
  func isClient(id: String, secret: String) -> Bool {
    let given = SHA256.hash(data: Data("\(id)\n\(secret)".utf8))
    return given == SHA256.hash(data: Data("\(client.id)\n\(client.secret)".utf8))
  }

  /// A new token with all or some of the client's scopes; nil if encoding its claims fails, which their
  /// types rule out.
  func makeToken(scopes: [String]? = nil) -> TokenAnswer? {
    let now = Int(environment.now().timeIntervalSince1970)
    let claims = IssuedClaims(
      exp: now + client.tokenLifetime, iat: now, client_id: client.id,
      user_id: environment.userID, identity_id: environment.userID,
      user_name: environment.userName, jti: environment.makeID(), org: organization,
      authorities: [client.userLevel.rawValue], scope: scopes ?? client.scope.names)
    guard let payload = try? WireJSON.encode(claims) else { return nil }
    let header = Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8)
    let text = "\(Base64URL.encode(header)).\(Base64URL.encode(payload))"
    let signature = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return TokenAnswer(
      access_token: "\(text).\(Base64URL.encode(Data(signature)))",
      expires_in: client.tokenLifetime, claims: claims)
  }

  /// Verifies a token.
  ///
  /// - Parameter authorization: The header.
  /// - Returns: Its claims.
  /// - Throws: `TokenProblem` if it is missing, expired or foreign.
  func claims(in authorization: String?) throws(TokenProblem) -> IssuedClaims {
    let words = (authorization ?? "").split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { throw .missing }
    let parts = words[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let signature = Base64URL.decode(parts[2]),
      HMAC<SHA256>.isValidAuthenticationCode(
        signature, authenticating: Data("\(parts[0]).\(parts[1])".utf8), using: key),
      let payload = Base64URL.decode(parts[1]),
      let claims = try? WireJSON.decode(IssuedClaims.self, from: payload)
    else { throw .foreign }
    guard Double(claims.exp) > environment.now().timeIntervalSince1970 else { throw .expired }
    return claims
  }
}
