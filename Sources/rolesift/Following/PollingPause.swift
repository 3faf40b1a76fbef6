/// The pause between two polls: short after progress, then longer and longer to spare the tenant.
struct PollingPause: Sendable {
  private let shortest: Duration
  private let longest: Duration
  private var current: Duration

  /// Shorter pauses for a local tenant than for one that is shared.
  init(for backing: OpenTenant.Backing) {
    switch backing {
    case .file: (shortest, longest) = (.milliseconds(100), .milliseconds(400))
    case .network: (shortest, longest) = (.seconds(1), .seconds(20))
    }
    current = shortest
  }

  /// The next pause.
  mutating func next(hasMoved: Bool) -> Duration {
    if hasMoved { current = shortest }
    defer { current = min(longest, current * 1.5) }
    return current
  }
}
