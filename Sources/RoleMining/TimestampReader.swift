/// Consumes the parts of an RFC 3339 date-time from the front of a text.
struct TimestampReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Days since 1 January 1970 of `YYYY-MM-DD`.
  mutating func day() -> Int? {
    guard let year = number(digits: 4), skip(anyOf: "-"),
      let month = number(digits: 2), (1...12).contains(month), skip(anyOf: "-"),
      let day = number(digits: 2), day >= 1, day <= CivilDay.days(inMonth: month, of: year)
    else { return nil }
    return CivilDay.day(year: year, month: month, day: day)
  }

  /// Seconds since midnight of `hh:mm:ss`; second 60, a leap second, counts as the next minute's first.
  mutating func time() -> Int? {
    guard let hour = number(digits: 2), hour < 24, skip(anyOf: ":"),
      let minute = number(digits: 2), minute < 60, skip(anyOf: ":"),
      let second = number(digits: 2), second <= 60
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  /// The fraction of a second after the point; 0 without a point.
  mutating func fraction() -> Double? {
    guard skip(anyOf: ".") else { return 0 }
    var value = 0
    var scale = 1
    while let digit = nextDigit() {
      guard scale < 1_000_000_000 else { return nil }
      value = value * 10 + digit
      scale *= 10
    }
    return scale > 1 ? Double(value) / Double(scale) : nil
  }

  /// Seconds east of UTC of `Z`, `+hh:mm` or `+hhmm`.
  mutating func offset() -> Int? {
    if skip(anyOf: "Zz") { return 0 }
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip(anyOf: "+-"), let hours = number(digits: 2), hours < 24 else { return nil }
    _ = skip(anyOf: ":")
    guard let minutes = number(digits: 2), minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes) * 60
  }

  /// Consumes one of `characters`.
  mutating func skip(anyOf characters: StaticString) -> Bool {
    let isNext = characters.withUTF8Buffer { allowed in
      rest.first.map { allowed.contains($0) } ?? false
    }
    if isNext { rest.removeFirst() }
    return isNext
  }

  private mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = nextDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func nextDigit() -> Int? {
    guard let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
      return nil
    }
    rest.removeFirst()
    return Int(byte - UInt8(ascii: "0"))
  }
}
