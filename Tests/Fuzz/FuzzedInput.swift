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

  /// What libFuzzer calls with every input. It returns 0: the input may be kept.
  var reader: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .json: { read($0, $1, readAnswer) }
    case .filter: { read($0, $1, readFilter) }
    case .settings: { read($0, $1, readSettings) }
    case .csv: { read($0, $1, readTable) }
    case .http: { read($0, $1, readRequest) }
    }
  }
}

private func read(_ bytes: UnsafePointer<UInt8>?, _ count: Int, _ body: (Data) -> Void) -> CInt {
  body(bytes.map { Data(bytes: $0, count: count) } ?? Data())
  return 0
}
