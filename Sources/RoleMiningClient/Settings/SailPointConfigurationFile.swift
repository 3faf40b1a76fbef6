/// A configuration file of the official command line, with its name.
struct SailPointConfigurationFile {
  /// The name for messages, with `~` for the home folder.
  let name: String
  let configuration: SailPointConfiguration

  /// Nil if the file does not exist.
  ///
  /// - Throws: `ConnectionSettingsError`, including for a secret that others may read.
  init?(homeFolder: String) throws(ConnectionSettingsError) {
    name = "~/.sailpoint/config.yaml"
    let path = homeFolder + "/.sailpoint/config.yaml"
    guard let file = try PrivateFile.read(path, name: name) else { return nil }
    do {
      configuration = try SailPointConfiguration(file.text)
    } catch {
      throw ConnectionSettingsError(
        "\(name) cannot be used: \(error). Fix it, or set SAIL_BASE_URL.")
    }
    if configuration.holdsSecret { try file.requirePrivacy() }
  }
}
