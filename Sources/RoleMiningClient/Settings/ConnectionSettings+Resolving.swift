extension ConnectionSettings {
  /// Finds the settings, each value by itself: flags first, then `SAIL_…` variables, then the profile
  /// of our own settings file, then `~/.sailpoint/config.yaml`, then `./config.json`.
  ///
  /// With `--profile` or `--env` what they name comes before the variables. What belongs to a tenant
  /// stays with it: a secret is never used for another tenant than the one that its source names. Our
  /// own settings file has to be right even when it is not needed, for it may say `read_only`; the
  /// other files harm only those who need them.
  ///
  /// - Parameters:
  ///   - flags: What the command line says.
  ///   - variables: The environment of the process.
  ///   - homeFolder: Where `.sailpoint/config.yaml` is looked for; nil skips the file.
  ///   - configurationFolder: Where `settings.yaml` is looked for; nil skips the file.
  ///   - workingFolder: Where `config.json` is looked for; nil skips the file.
  /// - Returns: The settings, complete. The secret was fetched, from a command if need be.
  /// - Throws: `ConnectionSettingsError`, which says what is missing and how to give it.
  public static func resolve(
    flags: ConnectionFlags = ConnectionFlags(), variables: [String: String], homeFolder: String?,
    configurationFolder: String? = nil, workingFolder: String? = nil
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    try search(flags, variables, homeFolder, configurationFolder, workingFolder).settings()
  }

  /// Finds out which tenant is meant and how it is talked to, without its secret: nobody is asked for
  /// one, and none need be there.
  ///
  /// - Throws: `ConnectionSettingsError` when nothing leads to a tenant.
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
    return search
  }
}
