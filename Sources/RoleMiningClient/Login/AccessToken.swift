/// A token that calls carry, and when it must be replaced.
struct AccessToken: Sendable, Hashable {
  let secret: Secret
  /// From when on a new one is asked for.
  let renewal: ContinuousClock.Instant
  /// From when on it is of no use.
  let expiry: ContinuousClock.Instant

  /// Takes the lifetime as the tenant says, typically 749 seconds, from the moment of asking.
  init(_ secret: Secret, lifetime: Duration, now: ContinuousClock.Instant) {
    self.secret = secret
    renewal = now + lifetime * 0.8
    expiry = now + lifetime
  }
}
