import GRDB
import RoleMining

extension FilterExpression {
  /// The condition in SQL, its values as arguments. Fields without a column match nothing; the
  /// parser has refused them before.
  func sql(_ columns: [String: FilterColumn]) -> SQL {
    switch self {
    case .test(let field, let comparison, let value):
      columns[field]?.condition(comparison, value) ?? "0"
    case .isIn(let field, let values), .containsAll(let field, let values):
      Self.any(values.map { FilterExpression.test(field: field, .eq, $0).sql(columns) })
    case .present(let field): "NOT (\(FilterExpression.isNull(field: field).sql(columns)))"
    case .isNull(let field): columns[field]?.isNull() ?? "0"
    // A comparison with a missing value is unknown in SQL and plainly false in the API.
    case .not(let condition): "NOT ifnull((\(condition.sql(columns))), 0)"
    case .and(let conditions):
      "(\(conditions.map { $0.sql(columns) }.joined(separator: " AND ")))"
    case .or(let conditions): Self.any(conditions.map { $0.sql(columns) })
    }
  }

  private static func any(_ conditions: [SQL]) -> SQL {
    "(\(conditions.joined(separator: " OR ")))"
  }
}
