import FoundationEssentials

/// When something that the tenant works on counts as stalled.
///
/// T-21: a session has no state for having failed, so one that failed is only seen to stand still.
package enum Standstill {
  /// So many seconds without any movement; even a large population has moved in that time.
  package static let limit: TimeInterval = 15 * 60
}
