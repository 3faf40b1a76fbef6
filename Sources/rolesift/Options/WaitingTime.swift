import ArgumentParser

/// A duration as it is typed: `90`, `90s`, `15m` or `2h`.
struct WaitingTime: ExpressibleByArgument, Sendable, Hashable {
  /// The duration in whole seconds, at least 1.
  let seconds: Int

  /// A duration in seconds.
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

  /// The duration as a value of the standard library.
  var duration: Duration { .seconds(seconds) }

  /// The duration in words: `90 s`, `15 min`.
  var words: String { seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s" }
}
