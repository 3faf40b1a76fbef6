import TestSupport

/// A temporary home folder with settings, removed with its last reference.
struct HomeFolder {
  private let folder: TemporaryFolder

  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  /// With the SailPoint CLI's configuration file.
  init(configuration: String, mode: Int = 0o600) throws {
    try self.init()
    try write(configuration, to: ".sailpoint/config.yaml", mode: mode)
  }

  /// With our settings file.
  init(settings: String, mode: Int = 0o600) throws {
    try self.init()
    try write(settings, to: ".config/rolesift/settings.yaml", mode: mode)
  }

  var configurationFolder: String { path + "/.config/rolesift" }

  /// Writes a private file.
  ///
  /// - Returns: Its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
    try folder.write(text, to: name, mode: mode)
  }
}
