/// Dates of the Gregorian calendar as days since 1 January 1970, and back.
///
/// Years are counted from March, so that the leap day is the last of its year, in eras of 400 years, which
/// all have the same number of days (Howard Hinnant, "chrono-compatible low-level date algorithms").
enum CivilDay {
  private static let daysOfEra = 146_097
  /// Days from 1 March of the year 0 to 1 January 1970.
  private static let daysToEpoch = 719_468

  static func day(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysOfEra + dayOfEra - daysToEpoch
  }

  static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = day + daysToEpoch
    let era = (fromMarch >= 0 ? fromMarch : fromMarch - daysOfEra + 1) / daysOfEra
    let dayOfEra = fromMarch - era * daysOfEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (daysOfEra - 1)) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
