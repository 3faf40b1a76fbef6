/// The claims of a token; the names are the wire's.
struct IssuedClaims: Codable {
  var exp: Int
  var iat: Int
  var client_id: String
  var user_id: String
  var identity_id: String
  var user_name: String
  var jti: String
  var tenant_id = "local"
  var pod = "local"
  var org: String
  var strong_auth = false
  var authorities: [String]
  var scope: [String]

  /// The principal of the token.
  var principal: Principal { Principal(scopes: Set(scope), authorities: Set(authorities)) }
}

/// The answer of the token endpoint. This grant has no refresh token.
struct TokenAnswer: Encodable {
  let access_token: String
  let token_type = "bearer"
  let expires_in: Int
  let scope: String
  let tenant_id: String
  let pod: String
  let org: String
  let user_id: String
  let identity_id: String
  let user_name: String
  let strong_auth: Bool
  let accessType = "OFFLINE"
  let enabled = true
  let jti: String

  init(access_token: String, expires_in: Int, claims: IssuedClaims) {
    self.access_token = access_token
    self.expires_in = expires_in
    scope = claims.scope.joined(separator: " ")
    tenant_id = claims.tenant_id
    pod = claims.pod
    org = claims.org
    user_id = claims.user_id
    identity_id = claims.identity_id
    user_name = claims.user_name
    strong_auth = claims.strong_auth
    jti = claims.jti
  }
}
