import FoundationEssentials
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct TimestampTests {
  /// Seconds since 1970, checked with `date -u +%s`.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0.0),
    ("2018-12-18T23:05:55Z", 1_545_174_355),
    ("2024-02-29T12:00:00.000Z", 1_709_208_000),
    ("2026-01-31T08:15:30.25Z", 1_769_847_330.25),
    ("2026-01-31T10:15:30+02:00", 1_769_847_330),
    ("2026-01-31T02:45:30-0530", 1_769_847_330),
    ("1969-12-31T23:59:59.500Z", -0.5),
    ("2026-01-31t08:15:30z", 1_769_847_330),
  ])
  func `A date-time names its moment`(text: String, seconds: Double) throws {
    let date = try #require(Timestamp.parse(text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
  }

  @Test(arguments: 0...9) func `Zero to nine fraction digits are accepted`(digits: Int) throws {
    let fraction = digits == 0 ? "" : "." + String(repeating: "5", count: digits)
    let date = try #require(Timestamp.parse("2001-01-01T00:00:00\(fraction)Z"))
    let expected = digits == 0 ? 0 : try #require(Double("0" + fraction))
    #expect(abs(date.timeIntervalSinceReferenceDate - expected) < 1e-12)
  }

  @Test(arguments: [
    "", "2026", "2026-01-31", "2026-01-31T08:15:30", "2026-01-31T08:15Z", "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z",
    "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00.1234567890Z", "2026-01-01T00:00:00Z ",
    "2026-01-01T00:00:00+2:00", "2026-01-01T00:00:00+24:00", "2026-01-01 00:00:00Z",
    "-026-01-01T00:00:00Z", "٢٠٢٦-01-01T00:00:00Z", "1900-02-29T00:00:00Z",
  ])
  func `An incomplete date-time is rejected`(text: String) {
    #expect(Timestamp.parse(text) == nil)
  }

  @Test(arguments: [("2026-01-31T08:15:30", 0.0), ("2026-01-31t08:15:30.5", 0.5)])
  func `A tenant's date-time without a zone is read as UTC`(
    text: String, fraction: Double
  ) throws {
    let date = try #require(Timestamp.parseTolerantly(text))
    #expect(abs(date.timeIntervalSince1970 - 1_769_847_330 - fraction) < 1e-6)
    #expect(Timestamp.parseTolerantly(text + "+01:00") == date.addingTimeInterval(-3600))
    // A timestamp that an analyst types in a filter must be exact.
    #expect(Timestamp.parse(text) == nil)
  }

  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00.000Z"), (-0.5, "1969-12-31T23:59:59.500Z"),
    (1_769_847_330.25, "2026-01-31T08:15:30.250Z"), (0.9996, "1970-01-01T00:00:01.000Z"),
    (-62_167_219_200, "0000-01-01T00:00:00.000Z"),
  ])
  func `Formatting writes three fraction digits and Z`(seconds: Double, text: String) {
    #expect(Timestamp.text(for: Date(timeIntervalSince1970: seconds)) == text)
  }

  @Test(arguments: [
    (Double.infinity, "9999-12-31T23:59:59.999Z"), (1e300, "9999-12-31T23:59:59.999Z"),
    (-Double.infinity, "0000-01-01T00:00:00.000Z"), (Double.nan, "0000-01-01T00:00:00.000Z"),
  ])
  func `Dates beyond RFC 3339 are clamped`(
    interval: Double, text: String
  ) {
    #expect(Timestamp.text(for: Date(timeIntervalSinceReferenceDate: interval)) == text)
  }

  @Test func `The days of 800 years survive formatting`() {
    var previous = "1600"
    // Eleven divides no month and no year, so every date of the calendar occurs many times.
    for day in stride(from: -135_140.0, through: 157_000, by: 11) {
      let date = Date(timeIntervalSince1970: day * 86_400 + 0.125)
      let text = Timestamp.text(for: date)
      guard Timestamp.parse(text) == date, text > previous else {
        Issue.record("\(text) after \(previous)")
        return
      }
      previous = text
    }
  }
}
