/// Where a setting came from.
public enum SettingOrigin: Sendable, Hashable {
  /// A flag of the command line, such as `--tenant`.
  case flag(String)
  /// An environment variable.
  case variable(String)
  /// A configuration file, and which of its environments.
  case file(path: String, environment: String)
}

extension SettingOrigin: CustomStringConvertible {
  /// The origin for a person: `SAIL_BASE_URL`, or `~/.sailpoint/config.yaml (acme)`.
  public var description: String {
    switch self {
    case .flag(let name), .variable(let name): name
    case .file(let path, let environment): "\(path) (\(environment))"
    }
  }
}
