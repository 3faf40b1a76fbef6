import FoundationEssentials

/// A report with its JSON form, which the other forms name by its hash.
package struct WrittenReport: Sendable {
  /// The report.
  package let report: ReviewReport
  /// Its JSON form.
  package let json: String

  /// Writes the JSON form of a new report.
  ///
  /// - Throws: `EncodingError`.
  package init(_ report: ReviewReport) throws {
    self.report = report
    json = String(decoding: try report.json(), as: UTF8.self)
  }

  /// Reads the JSON form.
  ///
  /// - Throws: `DecodingError` if it is not a report of this version.
  package init(json: String) throws {
    report = try ReviewReport(json: Data(json.utf8))
    self.json = json
  }

  /// The report in a form.
  package func text(as form: ReportForm) -> String {
    let document = { report.document(hash: FileHash.sha256(of: Data(json.utf8))) }
    return switch form {
    case .json: json
    case .markdown: MarkdownReport.text(of: document())
    case .html: HTMLReport.text(of: document())
    case .csv: CSVReport.text(of: document())
    }
  }
}
