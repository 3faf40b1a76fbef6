/// The number of the last 90 days on which identities used their sources.
struct Activity {
  let usage: [SampleUsage]

  init(plan: Plan, holdings: Holdings, seed: UInt64) {
    var random = Random(seed: seed, for: .activity)
    let baseRates = plan.sources.map { _ in random.beta() }
    usage = holdings.held.enumerated().flatMap { identity, entitlements in
      let habit = Habit(&random)
      return Set(entitlements.map { plan.entitlements[$0].source }).sorted()
        .filter { plan.sources[$0].isActivityComplete }
        .compactMap { source -> SampleUsage? in
          let days = habit.days(baseRate: baseRates[source], &random)
          return days == 0 ? nil : SampleUsage(identity: identity, source: source, days: days)
        }
    }
  }
}

/// How much an identity uses its access.
private enum Habit {
  case usual
  /// Rarely: one in ten.
  case dormant
  /// At weekends, too, like a service: one in five hundred.
  case tireless

  /// The working days among 90.
  static let workingDays = 64.0

  init(_ random: inout Random) {
    switch random.unit() {
    case ..<0.1: self = .dormant
    case ..<0.102: self = .tireless
    default: self = .usual
    }
  }

  func days(baseRate: Double, _ random: inout Random) -> Int {
    if random.chance(self == .dormant ? 0.6 : 0.08) { return 0 }
    if self == .tireless { return random.integer(in: 80...90) }
    let drawn = random.normal(mean: Self.workingDays * baseRate, deviation: 9)
    return Int(min(max(drawn, 0), Self.workingDays))
  }
}
