/// What the command line says about the connection. The secret is never among it: arguments are
/// there for everybody on the machine to see.
public struct ConnectionFlags: Sendable, Hashable {
  /// `--tenant`: an address, a host or a tenant's name.
  public var tenant: String?
  /// `--client-id`.
  public var clientID: String?
  /// `--env`: which environment of the configuration file.
  public var environment: String?

  /// Makes flags.
  public init(tenant: String? = nil, clientID: String? = nil, environment: String? = nil) {
    self.tenant = tenant
    self.clientID = clientID
    self.environment = environment
  }
}
