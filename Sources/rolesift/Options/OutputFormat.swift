import ArgumentParser

/// The format of the output.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person.
  case table
  /// For a program: the tenant's JSON, as one array or one object.
  case json
  /// For a pipe: the tenant's JSON, one object per line.
  case jsonl
  /// For a spreadsheet.
  case csv

  /// Whether it is the tenant's own JSON, which is passed through unparsed.
  var isJSON: Bool { self == .json || self == .jsonl }
}
