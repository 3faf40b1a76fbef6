import FoundationEssentials

/// A home folder with settings in it, which goes when nobody holds it any more.
final class HomeFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/home-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// With the official tool's configuration file.
  convenience init(configuration: String, mode: Int = 0o600) throws {
    try self.init()
    try write(configuration, to: ".sailpoint/config.yaml", mode: mode)
  }

  /// With our settings file.
  convenience init(settings: String, mode: Int = 0o600) throws {
    try self.init()
    try write(settings, to: ".config/rolesift/settings.yaml", mode: mode)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var configurationFolder: String { path + "/.config/rolesift" }

  /// Writes a file.
  ///
  /// - Returns: Its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
    let file = path + "/" + name
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try FileManager.default.createDirectory(
      atPath: folder.joined(separator: "/"), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }
}
