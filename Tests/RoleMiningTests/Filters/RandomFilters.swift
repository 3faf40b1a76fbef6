import FoundationEssentials
import TestSupport

@testable import RoleMining

/// Generates random filters and texts.
struct RandomFilters {
  /// A field of every type with every operator.
  static let fields = [
    FilterField(name: "name", kind: .text, operators: FilterOperator.allCases),
    FilterField(name: "entitlementRef.name", kind: .text, operators: FilterOperator.allCases),
    FilterField(name: "quality", kind: .number, operators: FilterOperator.allCases),
    FilterField(name: "saved", kind: .boolean, operators: FilterOperator.allCases),
    FilterField(name: "startDate", kind: .date, operators: FilterOperator.allCases),
    FilterField(
      name: "type", kind: .choice(["COMMON", "SPECIALIZED"]), operators: FilterOperator.allCases),
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// An expression as the parser builds them: chains of two or more, never nested in one of the same kind.
  mutating func expression(depth: Int) -> FilterExpression {
    guard depth > 0 else { return condition() }
    let parts = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
      expression(depth: Int.random(in: 0..<depth, using: &generator))
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .any(of: parts)
    case 1: return .all(of: parts)
    case 2: return .not(expression(depth: depth - 1))
    default: return condition()
    }
  }

  /// Random text from parts of filters, quotes, escapes and combining characters.
  mutating func hostileText() -> String {
    let parts = [
      "name", "quality", "saved", "startDate", "type", "eq", "ge", "in", "pr", "isnull", "and",
      "or",
      "not", "(", ")", ",", "\"", "\\", "\\\"", " ", "\t", "\n", "\r\n", "\u{0}", "\u{1B}[31m",
      "\u{301}", "\u{202E}", "\u{200D}", "🇩🇪", "👩‍👩‍👧", "80", "-", "1e999", "0x1p3", "nan",
      "99999999999999999999", "2026-01-31T00:00:00Z", ">=", "&&", "=", "“", "EQ", "true", ".",
      "\"COMMON\"", "density",
    ]
    return (0..<Int.random(in: 0...14, using: &generator)).map { _ in
      let part = parts.randomElement(using: &generator) ?? ""
      return Bool.random(using: &generator) ? part + " " : part
    }.joined()
  }

  private mutating func condition() -> FilterExpression {
    let field = Self.fields.randomElement(using: &generator) ?? Self.fields[0]
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .present(field: field.name)
    case 1: return .isNull(field: field.name)
    case 2: return .isIn(field: field.name, values(of: field))
    case 3: return .containsAll(field: field.name, values(of: field))
    default:
      let comparison = FilterComparison.allCases.randomElement(using: &generator) ?? .eq
      return .test(field: field.name, comparison, value(of: field))
    }
  }

  private mutating func values(of field: FilterField) -> [FilterValue] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in value(of: field) }
  }

  private mutating func value(of field: FilterField) -> FilterValue {
    switch field.kind {
    case .text: return .text(hostileText())
    case .choice(let names): return .text(names.randomElement(using: &generator) ?? "")
    case .boolean: return .boolean(Bool.random(using: &generator))
    case .number where Bool.random(using: &generator):
      return .integer(Int.random(in: Int.min...Int.max, using: &generator))
    case .number: return .number(number())
    case .date: return .date(date())
    }
  }

  private mutating func number() -> Double {
    let number = Double(bitPattern: generator.next())
    return number.isFinite ? number : 0.5
  }

  /// A date with whole milliseconds, as the text form has.
  private mutating func date() -> Date {
    let milliseconds = Int.random(in: -60_000_000_000_000...250_000_000_000_000, using: &generator)
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    return Timestamp.parse(Timestamp.text(for: date)) ?? date
  }
}
