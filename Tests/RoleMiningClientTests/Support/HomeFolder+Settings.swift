import RoleMiningClient

extension HomeFolder {
  /// The settings resolved with this home folder, which is also the working folder.
  func settings(
    _ flags: ConnectionFlags = ConnectionFlags(), variables: [String: String] = [:]
  ) throws(ConnectionSettingsError) -> ConnectionSettings {
    try ConnectionSettings.resolve(
      flags: flags, variables: variables, homeFolder: path,
      configurationFolder: configurationFolder, workingFolder: path)
  }

  /// The error of resolving; nil if there is none.
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
