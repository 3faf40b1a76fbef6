import RoleMining
import Yams

/// Parses a settings file and reports errors with their line. It never quotes a value, which may be a
/// misplaced secret.
package struct SettingsFileReader {
  let name: String
  let folder: String
  let homeFolder: String?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - name: The file's name for messages.
  ///   - folder: The folder that relative paths start from.
  ///   - homeFolder: The meaning of `~` in a path.
  package init(name: String, folder: String = ".", homeFolder: String? = nil) {
    self.name = name
    self.folder = folder
    self.homeFolder = homeFolder
  }

  func read(_ yaml: String) throws(ConnectionSettingsError) -> SettingsFile {
    var file = SettingsFile(name: name, activeProfile: nil, profiles: [:])
    guard let root = try root(of: yaml) else { return file }
    var active: Node?
    for entry in try entries(of: root, "The file") {
      switch entry.key {
      case "profile":
        active = entry.value
        file.activeProfile = try text(of: entry)
      case "profiles":
        for profile in try entries(of: entry.value, "'profiles'") {
          file.profiles[profile.key] = try self.profile(profile)
        }
      case "review": file.review = try review(entry)
      default: throw unknown(entry, among: ["profile", "profiles", "review"])
      }
    }
    if let wanted = file.activeProfile, file.profiles[wanted] == nil {
      throw failure(
        at: active, .unknownProfileWords(wanted, among: file.profiles.keys.sorted()))
    }
    if file.profiles.count == 1 { file.activeProfile = file.profiles.keys.first }
    return file
  }

  private func profile(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> SettingsProfile {
    guard entry.isName else {
      throw failure(
        at: entry.keyNode, "A profile name may contain only letters, digits, '-', '_' and '.'.")
    }
    let values = try entries(of: entry.value, "The profile '\(entry.key)'")
    guard let tenant = values.first(where: { $0.key == "tenant" }) else {
      throw failure(
        at: entry.keyNode,
        "The profile '\(entry.key)' has no tenant. Add 'tenant:' with an address or name.")
    }
    var profile = SettingsProfile(tenant: try text(of: tenant))
    for value in values { try read(value, into: &profile) }
    return profile
  }

  private func read(
    _ entry: YAMLEntry, into profile: inout SettingsProfile
  ) throws(ConnectionSettingsError) {
    guard let key = SettingsProfile.SettingKey(rawValue: entry.key) else {
      throw unknown(entry, among: SettingsProfile.SettingKey.allCases.map(\.rawValue))
    }
    switch key {
    case .tenant: try checkAddress(entry)
    case .clientID: profile.clientID = try text(of: entry)
    case .clientSecret, .clientSecretFile, .secretCommand:
      guard profile.secret == nil else {
        throw failure(
          at: entry.keyNode,
          "Use only one of client_secret, client_secret_file and secret_command.")
      }
      profile.secret = try secret(key, entry)
    case .certificateAuthorityFile: profile.certificateAuthorityFile = path(try text(of: entry))
    case .version: profile.version = try version(entry)
    case .pace: profile.pace = try pace(entry)
    case .isReadOnly: profile.isReadOnly = try flag(entry)
    }
  }

  private func secret(
    _ key: SettingsProfile.SettingKey, _ entry: YAMLEntry
  ) throws(ConnectionSettingsError) -> SecretReference.Holder {
    switch key {
    case .clientSecret: return .text(Secret(try text(of: entry)))
    case .clientSecretFile: return .file(path(try text(of: entry)))
    default: break
    }
    guard let words = entry.value.sequence else {
      return .command(["/bin/sh", "-c", try text(of: entry)])
    }
    let arguments = words.compactMap { $0.scalar?.string }
    guard !arguments.isEmpty, arguments.count == words.count, arguments[0] != "" else {
      throw failure(
        at: entry.keyNode, "secret_command must be a shell command, or a list of words.")
    }
    return .command(arguments)
  }

  private func checkAddress(_ entry: YAMLEntry) throws(ConnectionSettingsError) {
    do {
      _ = try TenantURL(try text(of: entry))
    } catch {
      throw error.description.hasPrefix(name)
        ? error : failure(at: entry.value, error.description)
    }
  }

  private func version(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> APIVersion {
    guard let version = APIVersion(rawValue: try text(of: entry)) else {
      let known = APIVersion.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(at: entry.value, "api_version must be one of: \(known).")
    }
    return version
  }

  private func pace(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> RequestPace {
    guard let pace = RequestPace(try text(of: entry)) else {
      throw failure(
        at: entry.value, "requests_per_10_seconds must be a number from 1 to 10000, or off.")
    }
    return pace
  }

  private func flag(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> Bool {
    switch try text(of: entry).lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw failure(at: entry.value, "\(entry.key) must be true or false.")
    }
  }

  /// Relative to the settings file, not to the working folder.
  func path(_ text: String) -> String {
    if text.hasPrefix("~/"), let homeFolder { return homeFolder + text.dropFirst() }
    return text.hasPrefix("/") ? text : "\(folder)/\(text)"
  }
}
