/// The files that may hold settings, each read on demand.
struct SettingsFiles {
  let homeFolder: String?
  let configurationFolder: String?
  let workingFolder: String?
  /// Whether the official command line knows the tenant but keeps the secret elsewhere.
  private(set) var hasEnvironmentWithoutSecret = false
  /// The official tool's file, if it does not contain its active environment.
  private(set) var fileWithoutActiveEnvironment: SailPointConfigurationFile?

  init(homeFolder: String?, configurationFolder: String?, workingFolder: String?) {
    self.homeFolder = homeFolder
    self.configurationFolder = configurationFolder
    self.workingFolder = workingFolder
  }

  /// A profile of our settings file: the named one or, without a name, the default.
  ///
  /// - Throws: `ConnectionSettingsError` if the file is invalid or the profile unknown.
  func profile(_ name: String?) throws(ConnectionSettingsError) -> SettingsSource? {
    let file =
      if let configurationFolder {
        try SettingsFile.read(inFolder: configurationFolder, homeFolder: homeFolder)
      } else {
        nil as SettingsFile?
      }
    guard let name else {
      return file.flatMap { file in
        file.activeProfile.flatMap { SettingsSource.profile($0, of: file) }
      }
    }
    guard let source = file.flatMap({ SettingsSource.profile(name, of: $0) }) else {
      throw .unknownProfile(name, in: file, folder: configurationFolder)
    }
    return source
  }

  /// An environment of the official command line's file: the named one or, without a name, the active one.
  ///
  /// - Throws: `ConnectionSettingsError` if the file is invalid or the environment unknown.
  mutating func environment(_ name: String?) throws(ConnectionSettingsError) -> SettingsSource? {
    let file =
      if let homeFolder {
        try SailPointConfigurationFile(homeFolder: homeFolder)
      } else {
        nil as SailPointConfigurationFile?
      }
    let wanted = (name ?? file?.configuration.activeEnvironment ?? "default").lowercased()
    let source = file.flatMap { SettingsSource.environment(wanted, of: $0) }
    if let name, source == nil { throw .unknownEnvironment(name.lowercased(), in: file) }
    if source == nil, file?.configuration.environments.isEmpty == false {
      fileWithoutActiveEnvironment = file
    }
    hasEnvironmentWithoutSecret = source.map { $0.secret == nil } ?? false
    return source
  }

  /// The official libraries' file in the working folder.
  func libraries() throws(ConnectionSettingsError) -> SettingsSource? {
    guard let workingFolder else { return nil }
    return try SettingsSource.workingFolder(workingFolder)
  }
}
