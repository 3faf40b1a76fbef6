/// How long to wait between two questions: short while something moves, longer and longer while
/// nothing does, so that waiting costs the tenant little.
struct PollingPause: Sendable {
  private let shortest: Duration
  private let longest: Duration
  private var current: Duration

  /// For a tenant on this machine, or one that others use too.
  init(for backing: OpenTenant.Backing) {
    switch backing {
    case .file: (shortest, longest) = (.milliseconds(100), .milliseconds(400))
    case .network: (shortest, longest) = (.seconds(1), .seconds(20))
    }
    current = shortest
  }

  /// The next wait.
  mutating func next(hasMoved: Bool) -> Duration {
    if hasMoved { current = shortest }
    defer { current = min(longest, current * 1.5) }
    return current
  }
}
