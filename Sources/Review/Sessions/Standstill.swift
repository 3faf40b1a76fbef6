import FoundationEssentials

/// When background work of the tenant counts as stalled.
///
/// T-21: a session has no failed state, so a failed session only stops making progress.
package enum Standstill {
  /// Seconds without progress; even a large population progresses within this time.
  package static let limit: TimeInterval = 15 * 60
}
