/// A personal access token: a client id and its secret.
public struct Credentials: Sendable, Hashable {
  /// The client id, which is not secret.
  public var clientID: String
  /// The client secret.
  public var clientSecret: Secret

  /// Makes credentials.
  public init(clientID: String, clientSecret: Secret) {
    self.clientID = clientID
    self.clientSecret = clientSecret
  }
}
