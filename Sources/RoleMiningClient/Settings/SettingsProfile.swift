import RoleMining

/// One profile of the settings file: a tenant and how it is talked to.
public struct SettingsProfile: Sendable, Hashable {
  /// An address, a host or a name. Every profile has one, so that its secret has a place to go to.
  public var tenant: String
  /// The client id of a personal access token.
  public var clientID: String?
  /// Where its secret is.
  var secret: SecretReference.Holder?
  /// The authorities that may have signed the tenant's certificate.
  public var certificateAuthorityFile: String?
  /// The version of the API.
  public var version: APIVersion?
  /// How fast requests may go out.
  public var pace: RequestPace?
  /// Whether every change is refused.
  public var isReadOnly: Bool?

  init(tenant: String) {
    self.tenant = tenant
  }

  /// The keys of a profile, as they stand in the file.
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
