import FoundationEssentials
import RoleEvidence
import RoleMining
import Terminal

/// One value of a row, independent of the output format.
enum CellValue: Sendable, Hashable {
  case none
  case text(String)
  case integer(Int)
  /// A percentage, 0–100.
  case percentage(Double)
  case flag(Bool)
  case date(Date)
  /// A value of an enumeration: the wire's word for programs, ours for a person.
  case word(exact: String, shown: String)

  /// The value as on the wire.
  var exact: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .percentage(let percent): String(percent)
    case .flag(let flag): String(flag)
    case .date(let date): "\(Self.minute(of: date))"
    case .word(let exact, _): exact
    }
  }

  /// The value for a person.
  var shown: DisplayText {
    switch self {
    case .none: "-"
    case .text(let text): DisplayText(text)
    case .integer(let integer): "\(integer)"
    case .percentage(let percent): "\(percent.roundedPercentage)"
    case .flag(let flag): flag ? "yes" : "no"
    // To the minute, in UTC, so that two people read the same.
    case .date(let date): "\(Self.minute(of: date))"
    case .word(_, let shown): DisplayText(shown)
    }
  }

  /// Whether it is right-aligned.
  var isNumeric: Bool {
    switch self {
    case .integer, .percentage: true
    default: false
    }
  }

  /// Whether half of it says nothing, as of a figure or a date.
  var isIndivisible: Bool {
    if case .date = self { true } else { isNumeric }
  }

  /// `2026-01-31 08:15`.
  private static func minute(of date: Date) -> String {
    String(Timestamp.text(for: date).prefix(16).map { $0 == "T" ? " " : $0 })
  }
}

extension CellValue {
  init(_ text: String?) { self = text.map(Self.text) ?? .none }
  init(_ integer: Int?) { self = integer.map(Self.integer) ?? .none }
  init(_ percent: Double?) { self = percent.map(Self.percentage) ?? .none }
  init(_ flag: Bool?) { self = flag.map(Self.flag) ?? .none }
  init(_ date: Date?) { self = date.map(Self.date) ?? .none }
  init(_ value: (some OpenValue)?) { self.init(value?.rawValue) }
  init<Value: OpenValue>(_ value: Value?, shown: KeyPath<Value, String>) {
    self = value.map { .word(exact: $0.rawValue, shown: $0[keyPath: shown]) } ?? .none
  }
  init<Subject>(_ id: Identifier<Subject>?) { self.init(id?.rawValue) }
}
