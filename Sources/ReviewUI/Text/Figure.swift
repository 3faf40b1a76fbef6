import FoundationEssentials
import RoleEvidence
import RoleMining
import Terminal

/// Formats numbers and dates as they are shown everywhere: `1,250`, `97.6`, `2026-11-20 14:05`.
enum Figure {
  /// A whole number with thousands separators.
  static func count(_ number: Int) -> DisplayText { DisplayText(number.grouped) }

  /// A percentage with one digit after the point, and without for 100. Only exactly 100 is shown as 100, and only
  /// exactly 0 as 0.0.
  static func percent(_ value: Double) -> DisplayText {
    guard value.isFinite else { return "?" }
    let tenths = Int((min(max(value, -1e6), 1e6).roundedPercentage * 10).rounded())
    return tenths == 1000 ? "100" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A date and a time to the minute, at an offset from UTC in seconds.
  static func moment(_ date: Date, utcOffset: Int) -> DisplayText {
    let text = Timestamp.text(for: date.addingTimeInterval(Double(utcOffset)))
    return DisplayText(text.prefix(10) + " " + text.dropFirst(11).prefix(5))
  }

  /// A time to the second.
  static func time(_ date: Date, utcOffset: Int) -> DisplayText {
    let text = Timestamp.text(for: date.addingTimeInterval(Double(utcOffset)))
    return DisplayText(String(text.dropFirst(11).prefix(8)))
  }

  /// A time to the minute.
  static func clock(_ date: Date, utcOffset: Int) -> DisplayText {
    DisplayText(String(time(date, utcOffset: utcOffset).string.prefix(5)))
  }

  /// How long something will take, only as exactly as can be known: `a few seconds left`, `about 3 min left`.
  static func timeLeft(_ seconds: Double) -> DisplayText {
    guard seconds.isFinite, seconds >= 10 else { return "a few seconds left" }
    if seconds < 90 { return "about \(Int(min(seconds / 10, 9).rounded()) * 10) s left" }
    if seconds < 5_400 { return "about \(Int((seconds / 60).rounded())) min left" }
    return "about \(Int((min(seconds, 1e8) / 3600).rounded())) h left"
  }

  /// A number of things: `1 role`, `1,250 roles`.
  static func amount(_ number: Int, _ one: String, _ many: String) -> DisplayText {
    "\(count(number)) \(number == 1 ? one : many)"
  }
}
