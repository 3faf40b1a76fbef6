import FoundationEssentials
import RoleEvidence
import RoleMiningClient

/// The environment of the process: variables and folders.
struct Host: Sendable {
  /// The environment variables.
  let variables: [String: String]

  /// The environment of this process.
  static var current: Host { Host(variables: ProcessInfo.processInfo.environment) }

  /// The home folder; nil if there is none.
  var homeFolder: String? { path("HOME") }

  /// The folder for settings and themes; nil if there is no home folder.
  var configurationFolder: String? { folder("XDG_CONFIG_HOME", below: ".config") }

  /// The folder for files that can be regenerated; nil if there is no home folder.
  var cacheFolder: String? { folder("XDG_CACHE_HOME", below: ".cache") }

  /// The folder for what is to be kept, such as the journal; nil if there is no home folder.
  var stateFolder: String? { folder("XDG_STATE_HOME", below: ".local/state") }

  /// How potential roles are reviewed.
  ///
  /// - Throws: `ConnectionSettingsError` if the settings file is invalid.
  func reviewSettings() throws(ConnectionSettingsError) -> ReviewSettings {
    try ReviewSettings.read(configurationFolder: configurationFolder, homeFolder: homeFolder)
  }

  /// The template of suggested names.
  ///
  /// - Throws: `ConnectionSettingsError` if the settings file or the template in it is invalid.
  func nameTemplate() throws(ConnectionSettingsError) -> NameTemplate {
    try NameTemplate(try reviewSettings())
  }

  private func folder(_ variable: String, below name: String) -> String? {
    guard let parent = path(variable) ?? homeFolder.map({ "\($0)/\(name)" }) else { return nil }
    return "\(parent)/rolesift"
  }

  /// The XDG specification: a relative path is ignored.
  private func path(_ variable: String) -> String? {
    guard let path = variables[variable], path.hasPrefix("/") else { return nil }
    return path
  }
}

extension NameTemplate {
  /// The template of some settings.
  ///
  /// - Throws: `ConnectionSettingsError` with the line and the characters that are wrong.
  init(_ settings: ReviewSettings) throws(ConnectionSettingsError) {
    guard let written = settings.names else {
      self = .standard
      return
    }
    do throws(NameTemplateError) {
      try self.init(written.text)
    } catch {
      let columns = error.columns
      let place =
        columns.count == 1
        ? "character \(columns.lowerBound)"
        : "characters \(columns.lowerBound) to \(columns.upperBound)"
      throw ConnectionSettingsError("\(written.place): names, \(place): \(error.message)")
    }
  }
}
