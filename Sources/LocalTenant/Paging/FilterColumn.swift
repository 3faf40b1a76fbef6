import GRDB
import RoleMining

/// A filter field in SQL.
enum FilterColumn: Sendable {
  /// Text, compared ignoring case.
  case text(String)
  /// A number, a boolean, a date or an id, compared as stored, so that an index finds it.
  case value(String)
  /// A custom condition on the given text.
  case containing(@Sendable (String) -> SQL)

  func condition(_ comparison: FilterComparison, _ value: FilterValue) -> SQL {
    switch self {
    case .text(let column): Self.text(column, comparison, value.plainText.folded)
    case .value(let column):
      "\(sql: column) \(sql: Self.sign(comparison)) \(value.databaseValue)"
    case .containing(let condition): condition(value.plainText.folded)
    }
  }

  func isNull() -> SQL {
    switch self {
    case .text(let column), .value(let column): "\(sql: column) IS NULL"
    case .containing: "0"
    }
  }

  private static func text(_ column: String, _ comparison: FilterComparison, _ text: String) -> SQL
  {
    switch comparison {
    case .co: "instr(folded(\(sql: column)), \(text)) > 0"
    case .sw:
      "substr(folded(\(sql: column)), 1, \(text.unicodeScalars.count)) = \(text)"
    default: "folded(\(sql: column)) \(sql: sign(comparison)) \(text)"
    }
  }

  private static func sign(_ comparison: FilterComparison) -> String {
    switch comparison {
    case .eq, .co, .sw: "="
    case .ne: "IS NOT"
    case .ge: ">="
    case .gt: ">"
    case .le: "<="
    case .lt: "<"
    }
  }
}

extension FilterValue {
  /// Dates are stored as the API writes them, booleans as 0 and 1.
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .integer(let integer): integer.databaseValue
    case .number(let number): number.databaseValue
    case .boolean(let flag): flag.databaseValue
    case .date(let date): Timestamp.text(for: date).databaseValue
    }
  }

  fileprivate var plainText: String {
    if case .text(let text) = self { text } else { text }
  }
}
