/// What a token says about its owner; the names are the wire's (contract 4.1).
struct TokenClaims: Codable {
  var exp: Int
  var client_id: String
  var identity_id: String
  var user_name: String
  var jti: String
  var tenant_id = "local"
  var pod = "local"
  var org = "local"
  var authorities = ["ORG_ADMIN"]
  var scope = ["iai:access-modeling:read", "iai:access-modeling:manage"]
}

/// The answer of the token endpoint.
struct TokenAnswer: Encodable {
  let access_token: String
  let token_type = "bearer"
  let expires_in: Int
  let scope: String
  let tenant_id: String
  let pod: String
  let org: String
  let identity_id: String
  let user_name: String
  let strong_auth = false
  let jti: String

  init(access_token: String, expires_in: Int, claims: TokenClaims) {
    self.access_token = access_token
    self.expires_in = expires_in
    scope = claims.scope.joined(separator: " ")
    tenant_id = claims.tenant_id
    pod = claims.pod
    org = claims.org
    identity_id = claims.identity_id
    user_name = claims.user_name
    jti = claims.jti
  }
}
