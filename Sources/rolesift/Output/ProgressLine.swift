import Synchronization
import Terminal

/// A progress line on standard error.
///
/// It is silent unless that is a terminal: a line that is overwritten does not belong in a log file.
final class ProgressLine: Sendable {
  private static let pause = Duration.milliseconds(100)

  private let output: Output
  private let lastChange = Mutex<(instant: ContinuousClock.Instant, text: DisplayText)?>(nil)

  /// Makes a line without showing anything.
  init(_ output: Output = .errors) {
    self.output = output
  }

  /// Replaces the text, but not more often than it can be read.
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

  /// Removes the line.
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
