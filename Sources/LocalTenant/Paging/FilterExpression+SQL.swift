import GRDB
import RoleMining

extension FilterExpression {
  /// The condition in SQL, with its values as arguments. Fields without a column match nothing; the
  /// parser has already rejected them.
  func sql(_ columns: [String: FilterColumn]) -> SQL {
    switch self {
    case .test(let field, let comparison, let value):
      columns[field]?.condition(comparison, value) ?? "0"
    case .isIn(let field, let values), .containsAll(let field, let values):
      Self.any(values.map { FilterExpression.test(field: field, .eq, $0).sql(columns) })
    case .present(let field): "NOT (\(FilterExpression.isNull(field: field).sql(columns)))"
    case .isNull(let field): columns[field]?.isNull() ?? "0"
    // A comparison with a missing value is unknown in SQL but false in the API.
    case .not(let condition): "NOT ifnull((\(condition.sql(columns))), 0)"
    case .and(let conditions): Self.joined(conditions.map { $0.sql(columns) }[...], " AND ")
    case .or(let conditions): Self.any(conditions.map { $0.sql(columns) })
    }
  }

  private static func any(_ conditions: [SQL]) -> SQL { joined(conditions[...], " OR ") }

  /// Split into halves, because SQLite counts the depth of an expression, `a OR b OR c` as two, and rejects
  /// more than 1000.
  static func joined(_ conditions: ArraySlice<SQL>, _ word: String) -> SQL {
    guard conditions.count > 1 else { return "(\(conditions.first ?? "0"))" }
    let middle = conditions.startIndex + conditions.count / 2
    return
      "(\(joined(conditions[..<middle], word))\(sql: word)\(joined(conditions[middle...], word)))"
  }
}
