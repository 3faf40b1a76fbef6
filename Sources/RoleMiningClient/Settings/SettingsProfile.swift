import RoleMining

/// A profile of the settings file: a tenant and the connection to it.
public struct SettingsProfile: Sendable, Hashable {
  /// An address, a host or a name. It is required, so that the secret belongs to one tenant.
  public var tenant: String
  /// The client id of a personal access token.
  public var clientID: String?
  /// The source of its secret.
  var secret: SecretReference.Holder?
  /// Trusted certificate authorities.
  public var certificateAuthorityFile: String?
  /// The version of the API.
  public var version: APIVersion?
  /// The request rate.
  public var pace: RequestPace?
  /// Whether every change is rejected.
  public var isReadOnly: Bool?

  init(tenant: String) {
    self.tenant = tenant
  }

  /// The keys of a profile in the file.
  enum SettingKey: String, CaseIterable {
    case tenant
    case clientID = "client_id"
    case clientSecret = "client_secret"
    case clientSecretFile = "client_secret_file"
    case secretCommand = "secret_command"
    case certificateAuthorityFile = "ca_file"
    case version = "api_version"
    case pace = "requests_per_10_seconds"
    case isReadOnly = "read_only"
  }
}
