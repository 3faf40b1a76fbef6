import FoundationEssentials
import Logging
import RoleMining

/// Writes `2026-01-31T08:15:30.250Z debug getRoleMiningSession ms=12 status=200` into a file.
struct FileLogHandler: LogHandler {
  let file: LogFile
  var logLevel = Logger.Level.debug
  var metadata: Logger.Metadata = [:]

  init(file: LogFile) {
    self.file = file
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let words =
      [Timestamp.text(for: Date()), "\(event.level)", "\(event.message)"]
      + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    file.write(words.joined(separator: " "))
  }
}
