/// A personal access token: a client id and the secret that goes with it.
public struct Credentials: Sendable, Hashable {
  /// The client id, which is no secret.
  public var clientID: String
  /// The client secret.
  public var clientSecret: Secret

  /// Makes credentials.
  public init(clientID: String, clientSecret: Secret) {
    self.clientID = clientID
    self.clientSecret = clientSecret
  }
}
