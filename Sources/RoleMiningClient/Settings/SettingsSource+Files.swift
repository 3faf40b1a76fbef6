import FoundationEssentials
import RoleMining

extension SettingsSource {
  /// A profile of our settings file.
  static func profile(_ name: String, of file: SettingsFile) -> Self? {
    guard let profile = file.profiles[name] else { return nil }
    let origin = SettingOrigin.file(path: file.name, entry: name)
    var source = SettingsSource("the profile '\(name)'", bond: .ownTenant)
    source.tenant = Sourced(profile.tenant, from: origin)
    source.clientID = profile.clientID.map { Sourced($0, from: origin) }
    source.secret = profile.secret.map { SecretReference($0, from: origin) }
    source.certificateAuthorityFile = profile.certificateAuthorityFile.map {
      Sourced($0, from: origin)
    }
    source.version = profile.version.map { Sourced($0, from: origin) }
    source.pace = profile.pace.map { Sourced($0, from: origin) }
    source.isReadOnly = profile.isReadOnly.map { Sourced($0, from: origin) }
    source.profile = Sourced(name, from: origin)
    return source
  }

  /// An environment of the official command line's file.
  static func environment(_ name: String, of file: SailPointConfigurationFile) -> Self? {
    guard let environment = file.configuration.environments[name] else { return nil }
    let origin = SettingOrigin.file(path: file.name, entry: name)
    var source = SettingsSource("the environment '\(name)'", bond: .ownTenant)
    source.tenant = environment.address.map { Sourced($0, from: origin) }
    source.clientID = environment.clientID.map { Sourced($0, from: origin) }
    source.secret = environment.clientSecret.map { SecretReference(.text($0), from: origin) }
    return source
  }

  /// The official libraries' `config.json` in the working folder; nil if it does not exist, or belongs to
  /// another program.
  static func workingFolder(_ folder: String) throws(ConnectionSettingsError) -> Self? {
    let file = try PrivateFile.read(folder + "/config.json", name: "./config.json")
    guard let file, let json = try? WireJSON.decode(JSONValue.self, from: Data(file.text.utf8)),
      case .object(let fields) = json
    else { return nil }
    // The official documentation is inconsistent in the case of the keys.
    let values = Dictionary(fields.map { ($0.key.lowercased(), $0.value.text) }) { $1 }
    let origin = SettingOrigin.file(path: file.name, entry: nil)
    func value(_ name: String) -> Sourced<String>? {
      guard case .some(.some(let text)) = values[name], !text.isEmpty else { return nil }
      return Sourced(text, from: origin)
    }
    var source = SettingsSource("config.json", bond: .whole)
    source.tenant = value("baseurl")
    source.clientID = value("clientid")
    source.secret = value("clientsecret").map {
      SecretReference(.text(Secret($0.value)), from: origin)
    }
    guard source.isWhole else { return nil }
    try file.requirePrivacy()
    return source
  }
}
