/// The origin of a setting.
public enum SettingOrigin: Sendable, Hashable {
  /// A flag, such as `--tenant`.
  case flag(String)
  /// An environment variable.
  case variable(String)
  /// A file, with its profile or environment if it has any.
  case file(path: String, entry: String?)
  /// A setting that leads to the value, such as `secret_command`, with its own origin.
  indirect case through(String, SettingOrigin)
  /// The default.
  case standard
}

extension SettingOrigin: CustomStringConvertible {
  /// The origin for display: `SAIL_BASE_URL`, or `~/.sailpoint/config.yaml (acme)`.
  public var description: String {
    switch self {
    case .flag(let name), .variable(let name): name
    case .file(let path, let entry): entry.map { "\(path) (\($0))" } ?? path
    case .through(let name, let origin): "\(name) in \(origin)"
    case .standard: "default"
    }
  }
}
