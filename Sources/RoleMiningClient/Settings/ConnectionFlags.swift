import RoleMining

/// What the command line says about the connection. The secret is never among it: arguments are
/// there for everybody on the machine to see.
public struct ConnectionFlags: Sendable, Hashable {
  /// `--tenant`: an address, a host or a tenant's name.
  public var tenant: String?
  /// `--client-id`.
  public var clientID: String?
  /// `--secret-fd`: an open file descriptor that the secret is read from.
  public var secretDescriptor: Int32?
  /// `--secret-file`: a file that holds the secret and nothing else.
  public var secretFile: String?
  /// `--profile`: which profile of the settings file.
  public var profile: String?
  /// `--env`: which environment of `~/.sailpoint/config.yaml`.
  public var environment: String?
  /// `--ca-file`: the authorities that may have signed the tenant's certificate.
  public var certificateAuthorityFile: String?
  /// `--api-version`.
  public var version: APIVersion?
  /// `--requests-per-10-seconds`.
  public var pace: RequestPace?
  /// `--read-only`.
  public var isReadOnly = false

  /// Makes flags.
  public init(
    tenant: String? = nil, clientID: String? = nil, profile: String? = nil,
    environment: String? = nil
  ) {
    self.tenant = tenant
    self.clientID = clientID
    self.profile = profile
    self.environment = environment
  }
}
