import FoundationEssentials

/// What the process finds around it: variables and folders.
struct Host: Sendable {
  /// The environment of the process.
  let variables: [String: String]

  /// The environment of this process.
  static var current: Host { Host(variables: ProcessInfo.processInfo.environment) }

  /// The home folder; nil when the process has none.
  var homeFolder: String? { path("HOME") }

  /// Our folder for settings and themes; nil when there is no place for it.
  var configurationFolder: String? { folder("XDG_CONFIG_HOME", below: ".config") }

  /// Our folder for what can be made again; nil when there is no place for it.
  var cacheFolder: String? { folder("XDG_CACHE_HOME", below: ".cache") }

  private func folder(_ variable: String, below name: String) -> String? {
    guard let parent = path(variable) ?? homeFolder.map({ "\($0)/\(name)" }) else { return nil }
    return "\(parent)/rolesift"
  }

  /// The XDG specification: a path that is not absolute is as good as none.
  private func path(_ variable: String) -> String? {
    guard let path = variables[variable], path.hasPrefix("/") else { return nil }
    return path
  }
}
