import FoundationEssentials
import Journal
import Review
import RoleMining

/// Until when, or for whom, the marked roles or the current one are put off.
package struct LaterPrompt: Prompt {
  /// The roles.
  let subject: DecisionSubject
  /// The day, the person, both or neither.
  package var line: PromptLine

  /// Puts the roles off.
  package func submit(in state: inout AppState) -> [Effect] {
    guard !line.text.isEmpty else {
      return refuse("Enter a day, such as 2026-12-04 or 7d, or a person.", in: &state)
    }
    guard let postponement = Postponement(line.text, at: state.now) else {
      return refuse(Postponement.refusal(of: line.text, at: state.now), in: &state)
    }
    return state.decide(
      .later(until: postponement.day, person: postponement.person), on: subject, from: self)
  }

  /// Keeps what was typed.
  package func back(in state: inout AppState) {
    guard holdsText else { return }
    state.keepLeft(self, key: "w")
  }
}

extension Opening {
  /// Until when, or for whom, roles are put off.
  package static let later = Opening(
    unless: Obstacle.nothingToDecide,
    opening: { state in
      guard let subject = state.subjectToDecide else { return [] }
      let prompt = LaterPrompt(
        subject: subject,
        line: PromptLine(hint: "a day (2026-12-04, friday, 7d, 2w), a person, or both"))
      state.dialog = state.takeLeft(prompt) {
        $0.subject.roles.map(\.role) == subject.roles.map(\.role)
      }
      return []
    })
}

/// A day and a person as typed: `2026-12-04 Ana Ruiz`, `Ana Ruiz friday`, `7d`, `Ana Ruiz`.
struct Postponement: Sendable, Equatable {
  /// The day, such as `2026-12-04`; nil for none.
  let day: String?
  /// The person; nil for none.
  let person: String?

  /// Reads what was typed; nil if the day does not exist or has passed.
  init?(_ text: String, at now: Date) {
    var words = text.split(separator: " ").map(String.init)
    guard let place = Self.placeOfDay(in: words, from: now) else {
      guard !Self.isMistypedDay(words) else { return nil }
      day = nil
      person = words.isEmpty ? nil : text
      return
    }
    guard let day = Self.day(words.remove(at: place), from: now) else { return nil }
    self.day = day
    person = words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Why what was typed cannot be read, as a sentence, and what can be.
  static func refusal(of text: String, at now: Date) -> String {
    let words = text.split(separator: " ").map(String.init)
    let word = placeOfDay(in: words, from: now).map { words[$0] } ?? text
    let reason = isDay(word) ? "\(word) has passed." : "'\(word)' is not a day."
    return "\(reason) Write 2026-12-04, friday, 7d or 2w."
  }

  /// The place of the word that is meant as the day, which is the first or the last; nil if there is none.
  ///
  /// No name begins with a digit, so such a word is at least a mistyped day; but the last word of a name may.
  private static func placeOfDay(in words: [String], from now: Date) -> Int? {
    guard let first = words.first, let last = words.last else { return nil }
    if first.first?.isNumber == true || Self.day(first, from: now) != nil { return 0 }
    let isMeant = Self.day(last, from: now) != nil || looksLikeDay(last)
    return isMeant ? words.count - 1 : nil
  }

  /// Whether words are hardly a person: they begin like a time, or are a weekday with a slip in it.
  private static func isMistypedDay(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if first.first.map({ "+-".contains($0) }) == true { return true }
    if words.count > 1 { return ["next", "this", "in", "until"].contains(first) }
    // Names begin with a capital letter.
    guard first.first?.isLowercase == true else { return false }
    return weekdays.contains {
      first.count >= 3 && $0.hasPrefix(first) || first.isOneSlip(from: $0)
    }
      || first.isOneSlip(from: "tomorrow")
  }

  private static let weekdays = [
    "thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday",
  ]

  /// The day that a word means; nil if it means none, or one that has passed.
  private static func day(_ word: String, from now: Date) -> String? {
    if let days = Self.days(word) ?? Self.daysUntil(weekday: word, from: now) {
      return Self.day(now.addingTimeInterval(Double(days) * 86_400))
    }
    return isDay(word) && word >= Self.day(now) ? word : nil
  }

  /// Whether a word is an existing day, such as `2026-12-04`.
  private static func isDay(_ word: String) -> Bool {
    guard looksLikeDay(word), let date = try? format.parse(word) else { return false }
    return Self.day(date) == word
  }

  private static func looksLikeDay(_ word: String) -> Bool {
    word.count == 10 && word.first?.isNumber == true && word.filter { $0 == "-" }.count == 2
  }

  private static var format: Date.ISO8601FormatStyle { .iso8601.year().month().day() }

  private static func day(_ date: Date) -> String { date.formatted(format) }

  /// The number of days until a weekday comes, 1 to 7, or until tomorrow; nil for any other word.
  private static func daysUntil(weekday word: String, from now: Date) -> Int? {
    let word = word.lowercased()
    guard word != "tomorrow" else { return 1 }
    guard let day = weekdays.firstIndex(of: word) else { return nil }
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

extension String {
  /// Whether it is another word with one letter missing, added or different.
  fileprivate func isOneSlip(from word: String) -> Bool {
    guard self != word, abs(count - word.count) <= 1 else { return false }
    let start = zip(self, word).prefix { $0 == $1 }.count
    let end = zip(reversed(), word.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(count, word.count) - 1
  }
}
