import FoundationEssentials

/// A home folder with a configuration file, which goes when nobody holds it any more.
final class HomeFolder {
  let path: String

  init(configuration: String, mode: Int = 0o600) throws {
    path = FileManager.default.temporaryDirectory.path + "/home-" + UUID().uuidString
    let folder = path + "/.sailpoint"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(configuration.utf8).write(to: URL(filePath: folder + "/config.yaml"))
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder + "/config.yaml")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
