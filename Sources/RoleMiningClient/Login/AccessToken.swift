/// An access token with its permissions and lifetime.
struct AccessToken: Sendable, Hashable {
  let secret: Secret
  let permissions: Permissions
  /// When to renew it.
  let renewal: ContinuousClock.Instant
  /// When it expires.
  let expiry: ContinuousClock.Instant

  /// Takes the lifetime as stated by the tenant, typically 749 seconds, from the time of the request.
  init(_ reply: TokenReply, now: ContinuousClock.Instant) {
    secret = reply.accessToken
    permissions = Permissions(reply)
    renewal = now + .seconds(reply.lifetime) * 0.8
    expiry = now + .seconds(reply.lifetime)
  }
}
