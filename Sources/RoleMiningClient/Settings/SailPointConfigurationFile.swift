/// A configuration file of the official tool that was found: what it says and where it is.
struct SailPointConfigurationFile {
  /// For messages, with `~` for the home folder.
  let name: String
  let configuration: SailPointConfiguration

  /// Nil when there is no such file.
  ///
  /// - Throws: `ConnectionSettingsError`, also when it holds a secret that others may read.
  init?(homeFolder: String) throws(ConnectionSettingsError) {
    name = "~/.sailpoint/config.yaml"
    let path = homeFolder + "/.sailpoint/config.yaml"
    guard let file = try PrivateFile.read(path, name: name) else { return nil }
    do {
      configuration = try SailPointConfiguration(file.text)
    } catch {
      throw ConnectionSettingsError(
        "\(name) cannot be used: \(error). Mend it, or set SAIL_BASE_URL.")
    }
    if configuration.holdsSecret { try file.requirePrivacy() }
  }
}
