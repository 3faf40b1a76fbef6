import ArgumentParser

/// Who reads a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  /// A person.
  case table
  /// A program.
  case json
}
