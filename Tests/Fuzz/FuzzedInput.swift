import FoundationEssentials

/// What reads input from outside, and is fuzzed.
enum FuzzedInput: String, CaseIterable {
  /// Answers of a tenant.
  case json
  /// Filters and sorters as people type them.
  case filter
  /// The settings files.
  case settings
  /// Files of comma-separated values.
  case csv
  /// Requests to the local tenant.
  case http

  /// Reads an input; whatever it is, nothing may trap.
  func read(_ input: Data) {
    switch self {
    case .json: readAnswer(input)
    case .filter: readFilter(input)
    case .settings: readSettings(input)
    case .csv: readTable(input)
    case .http: readRequest(input)
    }
  }
}
