extension Permissions {
  /// Reads the permissions from the login's answer, then from the token's claims.
  init(_ reply: TokenReply) {
    let claims = TokenClaims(token: reply.accessToken)
    let userName = reply.userName ?? claims?.userName
    let isSomebody = userName != nil || claims?.identityID != nil
    self.init(
      userName: userName, hasUser: isSomebody ? true : claims.map { _ in false },
      organization: reply.organization ?? claims?.organization,
      scopes: reply.scopes ?? claims?.scopes, authorities: claims?.authorities,
      expiry: claims?.expiry, identityID: claims?.identityID)
  }
}
