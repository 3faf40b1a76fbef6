import FoundationEssentials

/// Reads and writes the date-times of the API: RFC 3339, such as `2026-01-31T08:15:30.250Z`.
///
/// T-69: the documents show three fraction digits, other answers five or six, so parsing accepts zero to
/// nine digits, and `Z` or an offset. Formatting always writes three digits and `Z`.
public enum Timestamp {
  /// The moment that `text` names; `nil` if it is not a complete date-time with a zone.
  public static func parse(_ text: String) -> Date? {
    moment(text) { $0.offset() }
  }

  /// The moment that `text` names, in UTC if the zone is missing, as it may be; `nil` if it is not a
  /// complete date-time.
  public static func parseTolerantly(_ text: String) -> Date? {
    moment(text) { $0.isAtEnd ? 0 : $0.offset() }
  }

  private static func moment(
    _ text: String, offset: (inout TimestampReader) -> Int?
  ) -> Date? {
    var reader = TimestampReader(text)
    guard let day = reader.day(), reader.skip(anyOf: "Tt"),
      let time = reader.time(), let fraction = reader.fraction(),
      let offset = offset(&reader), reader.isAtEnd
    else { return nil }
    let seconds = day * secondsOfDay + time - offset - secondsToReference
    return Date(timeIntervalSinceReferenceDate: Double(seconds) + fraction)
  }

  /// `date` in UTC, to the nearest millisecond.
  ///
  /// RFC 3339 covers the years 0 to 9999; other dates are clamped.
  public static func text(for date: Date) -> String {
    let milliseconds = (clamped(date.timeIntervalSinceReferenceDate) * 1000).rounded()
    let sinceEpoch = Int(milliseconds) + secondsToReference * 1000
    let (days, time) = floorDivision(sinceEpoch, by: secondsOfDay * 1000)
    let (seconds, fraction) = time.quotientAndRemainder(dividingBy: 1000)
    let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    let (year, month, day) = CivilDay.date(ofDay: days)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2)).\(padded(fraction, 3))Z"
  }

  private static let secondsOfDay = 86_400

  /// Seconds from 1970, the epoch of the day count, to 2001, the epoch of `Date`.
  private static let secondsToReference = 978_307_200

  private static func clamped(_ interval: Double) -> Double {
    let earliest = Double(CivilDay.day(year: 0, month: 1, day: 1) * secondsOfDay)
    let latest = Double(CivilDay.day(year: 10_000, month: 1, day: 1) * secondsOfDay) - 0.001
    let reference = Double(secondsToReference)
    // Written so that NaN takes the first branch: converting it to an integer would trap.
    guard interval > earliest - reference else { return earliest - reference }
    return min(interval, latest - reference)
  }

  private static func floorDivision(_ value: Int, by divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
