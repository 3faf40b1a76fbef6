import ArgumentParser

/// Who reads what is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// A person.
  case table
  /// A program that knows the API: one array, or one object, as the tenant wrote it.
  case json
  /// The same for a pipe: one object in a line.
  case jsonl
  /// A spreadsheet.
  case csv

  /// Whether it is the tenant's own JSON, of which nothing here has to be understood.
  var isJSON: Bool { self == .json || self == .jsonl }
}
