import Logging
import Synchronization

/// Collects log lines.
struct LogLines: LogHandler {
  final class Store: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) {
      lines.withLock { $0.append(line) }
    }
  }

  let store: Store
  var logLevel = Logger.Level.trace
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let pairs = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    store.append(([event.level.rawValue, "\(event.message)"] + pairs).joined(separator: " "))
  }

  static func logger() -> (Logger, Store) {
    let store = Store()
    return (Logger(label: "test") { _ in LogLines(store: store) }, store)
  }
}
