import RoleMiningClient

extension HomeFolder {
  /// The settings that somebody with this home folder gets, who works in it.
  func settings(
    _ flags: ConnectionFlags = ConnectionFlags(), variables: [String: String] = [:]
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    try ConnectionSettings.resolve(
      flags: flags, variables: variables, homeFolder: path,
      configurationFolder: configurationFolder, workingFolder: path)
  }

  /// Why there are none; nil when there are.
  func problem(
    _ flags: ConnectionFlags = ConnectionFlags(), variables: [String: String] = [:]
  ) -> String? {
    do throws(ConnectionSettingsError) {
      _ = try settings(flags, variables: variables)
      return nil
    } catch {
      return error.description
    }
  }
}
