/// Counts the bytes and rows read, and reports progress.
final class ImportMeter {
  private var progress: ImportProgress
  private let report: (ImportProgress) -> Void

  init(bytesTotal: Int, report: @escaping (ImportProgress) -> Void) {
    progress = ImportProgress(file: "", rows: 0, bytesRead: 0, bytesTotal: bytesTotal)
    self.report = report
  }

  func begin(_ file: String) { progress.file = file }

  func countRow() { progress.rows += 1 }

  /// Chunks are large enough to report after each.
  func countBytes(_ count: Int) {
    progress.bytesRead += count
    report(progress)
  }
}
