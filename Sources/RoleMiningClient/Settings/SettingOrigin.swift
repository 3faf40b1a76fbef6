/// Where a setting came from.
public enum SettingOrigin: Sendable, Hashable {
  /// A flag of the command line, such as `--tenant`.
  case flag(String)
  /// An environment variable.
  case variable(String)
  /// A file, and which of its profiles or environments if it has such.
  case file(path: String, entry: String?)
  /// A setting that leads to the value, such as `secret_command`, and where that setting came from.
  indirect case through(String, SettingOrigin)
  /// Nobody said anything else.
  case standard
}

extension SettingOrigin: CustomStringConvertible {
  /// The origin for a person: `SAIL_BASE_URL`, or `~/.sailpoint/config.yaml (acme)`.
  public var description: String {
    switch self {
    case .flag(let name), .variable(let name): name
    case .file(let path, let entry): entry.map { "\(path) (\($0))" } ?? path
    case .through(let name, let origin): "\(name) in \(origin)"
    case .standard: "default"
    }
  }
}
