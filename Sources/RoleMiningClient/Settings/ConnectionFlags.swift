import RoleMining

/// The connection settings on the command line. The secret is never among them: everyone on the machine can
/// see a process's arguments.
public struct ConnectionFlags: Sendable, Hashable {
  /// `--tenant`: an address, a host or a tenant's name.
  public var tenant: String?
  /// `--client-id`.
  public var clientID: String?
  /// `--secret-fd`: an open file descriptor for the secret.
  public var secretDescriptor: Int32?
  /// `--secret-file`: a file with only the secret.
  public var secretFile: String?
  /// `--profile`: a profile of the settings file.
  public var profile: String?
  /// `--env`: an environment of `~/.sailpoint/config.yaml`.
  public var environment: String?
  /// `--ca-file`: trusted certificate authorities.
  public var certificateAuthorityFile: String?
  /// `--api-version`.
  public var version: APIVersion?
  /// `--requests-per-10-seconds`.
  public var pace: RequestPace?
  /// `--read-only`.
  public var isReadOnly = false

  /// Creates flags.
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
