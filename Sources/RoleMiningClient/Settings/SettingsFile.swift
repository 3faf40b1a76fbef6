/// Our settings file, `settings.yaml`: profiles, each with a tenant and a login.
///
/// ```yaml
/// profile: acme                # the one that is used without --profile
/// profiles:
///   acme:
///     tenant: acme             # an address, a host or a name
///     client_id: 0c5f…
///     secret_command: pass show sailpoint/acme
///   acme-sandbox:
///     tenant: https://acme-sb.api.identitynow.com
///     client_id: 77ab…
///     client_secret_file: ~/.secrets/acme-sandbox
///     read_only: true
/// review:                      # see `ReviewSettings`
///   approvals: 2
/// ```
public struct SettingsFile: Sendable, Hashable {
  /// The name for messages.
  public let name: String
  /// The profile used by default.
  public var activeProfile: String?
  /// All profiles by name.
  public var profiles: [String: SettingsProfile]
  /// How roles are reviewed.
  public var review = ReviewSettings()

  /// Parses a settings file.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - name: The file's name for messages.
  ///   - folder: The folder that relative paths start from.
  ///   - homeFolder: The meaning of `~` in a path.
  /// - Throws: `ConnectionSettingsError` with the line of the error, never quoting values.
  public init(
    yaml: String, name: String, folder: String = ".", homeFolder: String? = nil
  ) throws(ConnectionSettingsError) {
    let reader = SettingsFileReader(name: name, folder: folder, homeFolder: homeFolder)
    self = try reader.read(yaml)
  }

  init(name: String, activeProfile: String?, profiles: [String: SettingsProfile]) {
    self.name = name
    self.activeProfile = activeProfile
    self.profiles = profiles
  }
}

extension SettingsFile {
  /// Reads the file; nil if it does not exist.
  ///
  /// - Throws: `ConnectionSettingsError`, including for a secret that others may read.
  static func read(
    inFolder folder: String, homeFolder: String?
  ) throws(ConnectionSettingsError) -> Self? {
    let path = folder + "/settings.yaml"
    let name = homeFolder.flatMap { path.replacingPrefix($0 + "/", with: "~/") } ?? path
    guard let file = try PrivateFile.read(path, name: name) else { return nil }
    let settings = try Self(yaml: file.text, name: name, folder: folder, homeFolder: homeFolder)
    let secrets = settings.profiles.values.map(\.secret)
    if secrets.contains(where: \.isInPlace) { try file.requirePrivacy() }
    if secrets.contains(where: { $0 != nil }) { try file.requireOwnership() }
    return settings
  }
}

extension SecretReference.Holder? {
  fileprivate var isInPlace: Bool { if case .text = self { true } else { false } }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String? {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : nil
  }
}
