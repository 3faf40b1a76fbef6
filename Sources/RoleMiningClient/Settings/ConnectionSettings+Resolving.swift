extension ConnectionSettings {
  /// Finds the settings: flags first, then `SAIL_…` variables, then `~/.sailpoint/config.yaml`.
  ///
  /// Credentials in the file are used for the file's own tenant only.
  ///
  /// - Parameters:
  ///   - flags: What the command line says.
  ///   - variables: The environment of the process.
  ///   - homeFolder: Where `.sailpoint/config.yaml` is looked for; nil skips the file.
  /// - Returns: The settings, complete.
  /// - Throws: `ConnectionSettingsError`, which says what is missing and how to give it.
  public static func resolve(
    flags: ConnectionFlags = ConnectionFlags(), variables: [String: String], homeFolder: String?
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    // A file that is broken must not stand in the way of somebody who does not need it.
    if let settings = try? search(flags, variables, file: nil) { return settings }
    guard let homeFolder else { return try search(flags, variables, file: nil) }
    return try search(
      flags, variables, file: try SailPointConfigurationFile(homeFolder: homeFolder))
  }

  private static func search(
    _ flags: ConnectionFlags, _ variables: [String: String], file: SailPointConfigurationFile?
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    try ConnectionSettingsSearch(flags: flags, variables: variables, file: file).settings()
  }
}
