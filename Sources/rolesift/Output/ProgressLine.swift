import Synchronization
import Terminal

/// One line on standard error that says how far something is, for a person who watches.
///
/// Without a terminal it stays silent: a log file is no place for a line that is written over.
final class ProgressLine: Sendable {
  private static let pause = Duration.milliseconds(100)

  private let output: Output
  private let lastChange = Mutex<(instant: ContinuousClock.Instant, text: DisplayText)?>(nil)

  /// Makes a line; nothing is shown yet.
  init(_ output: Output = .errors) {
    self.output = output
  }

  /// Shows a text in place of the one before, unless that has been there for a moment only.
  func show(_ text: @autoclosure () -> String) {
    guard output.isTerminal, isDue else { return }
    let columns = (output.columns ?? 80) - 1
    let shown = DisplayText(text()).truncated(to: columns)
    let isNew = lastChange.withLock { last in
      defer { last = (.now, shown) }
      return last?.text != shown
    }
    if isNew { try? output.raw("\r\(shown.string)\u{1B}[K") }
  }

  /// Takes the line away.
  func clear() {
    let isShown = lastChange.withLock { last in
      defer { last = nil }
      return last != nil
    }
    if isShown { try? output.raw("\r\u{1B}[K") }
  }

  private var isDue: Bool {
    lastChange.withLock { last in last.map { $0.instant + Self.pause <= .now } ?? true }
  }
}
