/// A day as a number of days since 1 January 1970.
struct CalendarDay {
  let daysSince1970: Int

  /// The reference day of the sample organisation, 31 October 2026. It is fixed, so that the
  /// organisation is always the same.
  static let today = CalendarDay(daysSince1970: 20_757)

  /// Year-month-day of the Gregorian calendar, after Howard Hinnant, "chrono-compatible low-level date
  /// algorithms"; for days from the year 0 on.
  var text: String {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(twoDigits(month))-\(twoDigits(day))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
