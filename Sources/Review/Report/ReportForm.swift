/// The form of the report on a review.
package enum ReportForm: String, Sendable, CaseIterable {
  /// For a page that people read and change.
  case markdown
  /// For a browser and a printer.
  case html
  /// For a spreadsheet.
  case csv
  /// For a program, and to be signed.
  case json
}

extension ReportForm {
  /// The form that a file's name ends in, as in `review.html`; nil if it is none.
  package init?(ofFile name: String) {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let form = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = form
  }

  private var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .csv: ["csv"]
    case .json: ["json"]
    }
  }
}
