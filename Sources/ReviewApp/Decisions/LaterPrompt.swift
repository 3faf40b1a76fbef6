import FoundationEssentials
import Journal
import Review
import RoleMining

/// Until when, or for whom, the marked roles or the current one are put off.
package struct LaterPrompt: Prompt {
  /// The day, the person, both or neither.
  package var line: PromptLine

  /// Puts the roles off.
  package func submit(in state: inout AppState) -> [Effect] {
    guard !line.text.isEmpty else {
      return refuse("Enter a day, such as 2026-12-04 or 7d, or a person.", in: &state)
    }
    guard let postponement = Postponement(line.text, at: state.now) else {
      return refuse(
        "This day has passed or does not exist. Write a day as 2026-12-04, 7d or 2w.",
        in: &state)
    }
    return state.decide(.later(until: postponement.day, person: postponement.person))
  }
}

extension Opening {
  /// Until when, or for whom, roles are put off.
  package static let later = Opening(unless: Obstacle.nothingToDecide) { _ in
    LaterPrompt(
      line: PromptLine(
        hint: "a day (2026-12-04, friday, 7d, 2w), a person, or both"))
  }
}

/// A day and a person as typed: `2026-12-04 Ana Ruiz`, `7d`, `friday`, `Ana Ruiz`.
struct Postponement: Sendable, Equatable {
  /// The day, such as `2026-12-04`; nil for none.
  let day: String?
  /// The person; nil for none.
  let person: String?

  /// Reads what was typed; nil if the day does not exist or has passed.
  init?(_ text: String, at now: Date) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else {
      (day, person) = (nil, nil)
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    if let days = Self.days(first) ?? Self.daysUntil(weekday: first, from: now) {
      day = Self.day(now.addingTimeInterval(Double(days) * 86_400))
      person = rest.isEmpty ? nil : rest
    } else if first.count == 10, first.filter({ $0 == "-" }).count == 2 {
      guard let date = try? Self.format.parse(first), Self.day(date) == first,
        first >= Self.day(now)
      else { return nil }
      day = first
      person = rest.isEmpty ? nil : rest
    } else {
      // No name begins with a digit, so this is a mistyped day.
      guard first.first?.isNumber != true else { return nil }
      day = nil
      person = text
    }
  }

  private static var format: Date.ISO8601FormatStyle { .iso8601.year().month().day() }

  private static func day(_ date: Date) -> String { date.formatted(format) }

  /// The number of days until a weekday comes, 1 to 7, or until tomorrow; nil for any other word.
  private static func daysUntil(weekday word: String, from now: Date) -> Int? {
    let word = word.lowercased()
    guard word != "tomorrow" else { return 1 }
    let names = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"]
    guard let day = names.firstIndex(of: word) else { return nil }
    // The first day of 1970 was a Thursday.
    let today = Int((now.timeIntervalSince1970 / 86_400).rounded(.down)) % 7
    return (day - today + 6) % 7 + 1
  }

  /// The number of days in `7d` or `2w`, at most ten years.
  private static func days(_ word: String) -> Int? {
    guard let unit = word.last, let number = Int(word.dropLast()), (1...520).contains(number) else {
      return nil
    }
    switch unit {
    case "d": return number
    case "w": return number * 7
    default: return nil
    }
  }
}
