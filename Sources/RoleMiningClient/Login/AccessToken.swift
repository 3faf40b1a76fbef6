/// A token that calls carry, what it is good for, and when it must be replaced.
struct AccessToken: Sendable, Hashable {
  let secret: Secret
  let permissions: Permissions
  /// From when on a new one is asked for.
  let renewal: ContinuousClock.Instant
  /// From when on it is of no use.
  let expiry: ContinuousClock.Instant

  /// Takes the lifetime as the tenant says, typically 749 seconds, from the moment of asking.
  init(_ reply: TokenReply, now: ContinuousClock.Instant) {
    secret = reply.accessToken
    permissions = Permissions(reply)
    renewal = now + .seconds(reply.lifetime) * 0.8
    expiry = now + .seconds(reply.lifetime)
  }
}
