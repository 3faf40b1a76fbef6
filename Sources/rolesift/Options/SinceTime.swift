import ArgumentParser
import FoundationEssentials
import RoleMining

/// A time in the past: a day (`2026-11-01`), a date-time, or how long ago (`7d`, `12h`, `30m`).
struct SinceTime: ExpressibleByArgument {
  /// The moment.
  let date: Date

  /// Reads it, counting back from now.
  init?(argument: String) { self.init(argument, now: Date()) }

  /// Reads it, counting back from a moment.
  init?(_ text: String, now: Date) {
    let text = text.trimmed
    let whole = text.contains("T") ? text : text + "T00:00:00Z"
    if let date = Timestamp.parseTolerantly(whole) {
      self.date = date
      return
    }
    let seconds = ["m": 60.0, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ seconds[String($0)] }),
      let count = Int(text.dropLast()), (0...1_000_000).contains(count)
    else { return nil }
    date = now.addingTimeInterval(-Double(count) * unit)
  }
}
