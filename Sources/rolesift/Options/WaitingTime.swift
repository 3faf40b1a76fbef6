import ArgumentParser

/// A time to wait, as a person writes it: `90`, `90s`, `15m` or `2h`.
struct WaitingTime: ExpressibleByArgument, Sendable, Hashable {
  /// The time in whole seconds, at least 1.
  let seconds: Int

  /// A time of so many seconds.
  init(seconds: Int) {
    self.seconds = seconds
  }

  init?(argument: String) {
    let unit = argument.last.flatMap { Self.units[$0] }
    let digits = unit == nil ? argument[...] : argument.dropLast()
    guard let count = Int(digits), (1...Self.greatestCount).contains(count) else { return nil }
    seconds = count * (unit ?? 1)
  }

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
  private static let greatestCount = 1_000_000

  /// The time as a span.
  var duration: Duration { .seconds(seconds) }

  /// The time in words: `90 s`, `15 min`.
  var words: String { seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s" }
}
