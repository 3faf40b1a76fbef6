import FoundationEssentials

/// A change of what keys stand on that came by itself: through an answer of the tenant or another
/// size of the window, not through a key.
///
/// Keys that were on their way then were meant for what was there before. They are held back until
/// the change was painted, and a moment longer when it took the keys for itself.
enum Surprise: Equatable {
  /// It was not painted yet.
  case unpainted
  /// It was painted; keys are held back until then.
  case shown(until: Date)

  /// How long somebody needs at least to see that something else takes the keys, in seconds.
  static let patience: TimeInterval = 0.5

  /// Whether keys are still held back.
  func holdsKeys(at now: Date) -> Bool {
    switch self {
    case .unpainted: true
    // A clock that was set back must not hold them for long.
    case .shown(let end): now < end && end.timeIntervalSince(now) <= Self.patience
    }
  }
}
