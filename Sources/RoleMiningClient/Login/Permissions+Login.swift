extension Permissions {
  /// Reads what a login brought: the answer around the token first, for its words are plain, then
  /// what the token claims.
  init(_ reply: TokenReply) {
    let claims = TokenClaims(token: reply.accessToken)
    let userName = reply.userName ?? claims?.userName
    let isSomebody = userName != nil || claims?.identityID != nil
    self.init(
      userName: userName, hasUser: isSomebody ? true : claims.map { _ in false },
      organization: reply.organization ?? claims?.organization,
      scopes: reply.scopes ?? claims?.scopes, authorities: claims?.authorities,
      expiry: claims?.expiry)
  }
}
