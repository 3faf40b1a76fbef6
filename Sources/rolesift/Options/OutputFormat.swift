import ArgumentParser

/// Who reads what is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// A person.
  case table
  /// A program that knows the API.
  case json
  /// A spreadsheet.
  case csv
}
