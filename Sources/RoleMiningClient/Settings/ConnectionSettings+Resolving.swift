extension ConnectionSettings {
  /// Resolves the settings, each value separately: flags first, then `SAIL_…` variables, then the
  /// profile of our settings file, then `~/.sailpoint/config.yaml`, then `./config.json`.
  ///
  /// An entry named with `--profile` or `--env` takes precedence over the variables. What belongs to a
  /// tenant stays with it: a secret is never used for another tenant than its source names. Our settings
  /// file must be valid even if it is not needed, because it may set `read_only`; an error in another
  /// file matters only if the file is needed.
  ///
  /// - Parameters:
  ///   - flags: The command line.
  ///   - variables: The environment of the process.
  ///   - homeFolder: The folder of `.sailpoint/config.yaml`; nil skips the file.
  ///   - configurationFolder: The folder of `settings.yaml`; nil skips the file.
  ///   - workingFolder: The folder of `config.json`; nil skips the file.
  /// - Returns: The complete settings. The secret is fetched, from a command if necessary.
  /// - Throws: `ConnectionSettingsError`, which states what is missing and how to supply it.
  public static func resolve(
    flags: ConnectionFlags = ConnectionFlags(), variables: [String: String], homeFolder: String?,
    configurationFolder: String? = nil, workingFolder: String? = nil
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    try search(flags, variables, homeFolder, configurationFolder, workingFolder).settings()
  }

  /// Resolves the tenant and the connection options without fetching the secret, which need not exist.
  ///
  /// - Throws: `ConnectionSettingsError` if nothing names a tenant.
  public static func target(
    flags: ConnectionFlags = ConnectionFlags(), variables: [String: String], homeFolder: String?,
    configurationFolder: String? = nil, workingFolder: String? = nil
  ) throws(ConnectionSettingsError) -> ConnectionTarget {
    try search(flags, variables, homeFolder, configurationFolder, workingFolder).target()
  }

  private static func search(
    _ flags: ConnectionFlags, _ variables: [String: String], _ homeFolder: String?,
    _ configurationFolder: String?, _ workingFolder: String?
  ) throws(ConnectionSettingsError) -> ConnectionSettingsSearch {
    var files = SettingsFiles(
      homeFolder: homeFolder, configurationFolder: configurationFolder,
      workingFolder: workingFolder)
    var search = ConnectionSettingsSearch(flags: flags, variables: variables)
    if let name = flags.environment {
      search.add(try files.environment(name), isNamed: true)
    }
    let profile = try files.profile(flags.profile)
    if let profile, flags.profile != nil { search.add(profile, isNamed: true) }
    search.addVariables()
    if let profile, flags.profile == nil { search.add(profile) }
    if flags.environment == nil, try !search.isComplete { search.add(try files.environment(nil)) }
    if try !search.isComplete { search.add(try files.libraries()) }
    search.hasKeyring = files.hasEnvironmentWithoutSecret
    search.fileWithoutActiveEnvironment = files.fileWithoutActiveEnvironment
    return search
  }
}
