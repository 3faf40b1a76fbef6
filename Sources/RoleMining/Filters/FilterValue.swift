import FoundationEssentials

/// A value in a filter condition.
public enum FilterValue: Sendable, Hashable {
  /// Text or the name of a choice; in double quotes on the wire.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A finite number with a fraction.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// A date-time, written in UTC to the millisecond.
  case date(Date)

  /// The value as in a filter: text quoted and escaped, everything else unquoted.
  public var text: String {
    switch self {
    case .text(let text): quoted(text)
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let isTrue): String(isTrue)
    case .date(let date): Timestamp.text(for: date)
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    result.unicodeScalars.append("\"")
    return result
  }
}
