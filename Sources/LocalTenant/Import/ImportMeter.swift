import Synchronization

/// Counts the bytes and rows read, and reports progress.
final class ImportMeter: Sendable {
  private let progress: Mutex<ImportProgress>
  private let report: @Sendable (ImportProgress) -> Void

  init(bytesTotal: Int, report: @escaping @Sendable (ImportProgress) -> Void) {
    progress = Mutex(ImportProgress(file: "", rows: 0, bytesRead: 0, bytesTotal: bytesTotal))
    self.report = report
  }

  func begin(_ file: String) { progress.withLock { $0.file = file } }

  /// Adds what one chunk held. Chunks are large enough to report after each.
  func count(bytes: Int, rows: Int) {
    report(
      progress.withLock { progress in
        progress.bytesRead += bytes
        progress.rows += rows
        return progress
      })
  }
}
