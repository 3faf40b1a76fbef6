import ArgumentParser

/// The format of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person.
  case table
  /// For a program.
  case json
}
