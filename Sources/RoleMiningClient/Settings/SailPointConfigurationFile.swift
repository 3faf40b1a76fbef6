import FoundationEssentials

/// A configuration file that was found: what it says, where it is, and whether it keeps secrets.
struct SailPointConfigurationFile {
  /// For messages, with `~` for the home folder.
  let name: String
  let configuration: SailPointConfiguration
  let isReadableByOthers: Bool

  /// Nil when there is no such file.
  init?(homeFolder: String) throws(ConnectionSettingsError) {
    let path = homeFolder + "/.sailpoint/config.yaml"
    name = "~/.sailpoint/config.yaml"
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return nil }
    guard let data = files.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw ConnectionSettingsError("\(name) cannot be read as text. Check its permissions.") }
    do {
      configuration = try SailPointConfiguration(text)
    } catch {
      throw ConnectionSettingsError(
        "\(name) cannot be used: \(error). Mend it, or set SAIL_BASE_URL.")
    }
    let mode = try? files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    isReadableByOthers = ((mode ?? 0) & 0o077) != 0
  }
}
