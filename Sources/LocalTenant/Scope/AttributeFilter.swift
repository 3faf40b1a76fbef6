import GRDB
import RoleMining

/// An attribute filter of a scope (T-31): a name, an operator and alternative values.
struct AttributeFilter {
  let condition: SQL

  /// Decodes a filter with its fields under `data`, as the web interface sends it, or at the top level.
  ///
  /// - Throws: `Refusal` for an unknown attribute or operator.
  init(_ json: JSONValue, attributes: Set<String>) throws {
    let fields = json["data"] ?? json
    guard let name = fields["name"]?.text, let verb = fields["operator"]?.text else {
      throw Refusal.invalid("An attribute filter needs a name, an operator and values.")
    }
    let values = (fields["values"]?.elements ?? []).compactMap { $0.text?.folded }
    guard !values.isEmpty else {
      throw Refusal.invalid("The attribute filter on '\(name)' has no values.")
    }
    let field = try IdentityField(name, attributes: attributes)
    condition = try Self.condition(field, verb, values)
  }

  private static func condition(
    _ field: IdentityField, _ verb: String, _ values: [String]
  ) throws -> SQL {
    switch verb.uppercased() {
    case "EQUALS": equals(field, values)
    case "NOT_EQUALS": "NOT (\(equals(field, values)))"
    case "STARTS_WITH": any(field, values) { "substr(\($0), 1, length(\($1))) = \($1)" }
    case "CONTAINS": any(field, values) { "instr(\($0), \($1)) > 0" }
    default:
      throw Refusal.invalid(
        "Unknown operator '\(verb)': use EQUALS, NOT_EQUALS, STARTS_WITH or CONTAINS.")
    }
  }

  private static func equals(_ field: IdentityField, _ values: [String]) -> SQL {
    any(field, values) { "\($0) = \($1)" }
  }

  private static func any(
    _ field: IdentityField, _ values: [String], _ test: (SQL, String) -> SQL
  ) -> SQL {
    field.condition { column in
      FilterExpression.joined(values.map { test(column, $0) }[...], " OR ")
    }
  }
}
