import ArgumentParser

/// The form of the report on a review.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  /// For a page that people read and change.
  case markdown
  /// For a browser and a printer.
  case html
  /// For a spreadsheet.
  case csv
  /// For a program, and to be signed.
  case json
}
