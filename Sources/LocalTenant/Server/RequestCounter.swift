import FoundationEssentials
import Synchronization

/// Counts requests like the cloud's gateway: per client id and API version, in windows of ten seconds
/// (T-72).
final class RequestCounter: Sendable {
  private struct Window {
    var start: Date
    var count = 0
  }

  private static let length: TimeInterval = 10
  private let requests: Int
  private let windows = Mutex<[String: Window]>([:])

  /// Sets the number of requests per window.
  init(requests: Int) { self.requests = requests }

  /// Counts a request.
  ///
  /// - Returns: Nil if it may pass, otherwise the seconds until the next may.
  func secondsToWait(client: String, version: String, now: Date) -> Int? {
    windows.withLock { windows in
      let key = "\(client) \(version)"
      var window = windows[key] ?? Window(start: now)
      let age = now.timeIntervalSince(window.start)
      // A clock that was set back starts a new window, too.
      if !(0..<Self.length).contains(age) { window = Window(start: now) }
      window.count += 1
      windows[key] = window
      guard window.count > requests else { return nil }
      return max(1, Int((Self.length - now.timeIntervalSince(window.start)).rounded(.up)))
    }
  }
}
