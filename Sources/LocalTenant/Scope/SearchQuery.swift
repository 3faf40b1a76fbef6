import GRDB
import RoleMining

/// The search criteria of a scope, in a subset of the service's search language.
///
/// Terms `attribute:value` or `attribute:"two words"`, a `*` at the end of a value or alone, AND, OR,
/// NOT and parentheses. AND binds more tightly than OR. Values are compared ignoring case, unless the
/// attribute ends with `.exact`. Anything else is rejected rather than misinterpreted.
struct SearchQuery {
  private(set) var condition: SQL = "1"
  private var tokens: ArraySlice<SearchToken>
  private let attributes: Set<String>

  /// - Throws: `Refusal` that quotes the invalid part.
  init(_ text: String, attributes: Set<String>) throws {
    self.attributes = attributes
    tokens = try SearchToken.all(in: text)[...]
    condition = try alternatives(depth: 0)
    if let rest = tokens.first { throw Self.unexpected(rest) }
  }

  /// Parses a text with the attributes of the tenant.
  init(_ text: String, _ db: Database) throws {
    try self.init(text, attributes: Set(String.fetchAll(db, sql: "SELECT name FROM attribute")))
  }

  private mutating func alternatives(depth: Int) throws -> SQL {
    var conditions = [try conjunction(depth: depth)]
    while take(.or) { conditions.append(try conjunction(depth: depth)) }
    return FilterExpression.joined(conditions[...], " OR ")
  }

  private mutating func conjunction(depth: Int) throws -> SQL {
    var conditions = [try condition(depth: depth)]
    while take(.and) { conditions.append(try condition(depth: depth)) }
    return FilterExpression.joined(conditions[...], " AND ")
  }

  private mutating func condition(depth: Int) throws -> SQL {
    // SQLite rejects expressions nested deeper than 1000; nobody writes 50.
    guard depth < 50 else { throw Refusal.invalid("The criteria are nested too deeply.") }
    if take(.not) { return "NOT (\(try condition(depth: depth + 1)))" }
    if take(.open) {
      let inner = try alternatives(depth: depth + 1)
      guard take(.close) else { throw Refusal.invalid("The criteria lack a closing parenthesis.") }
      return inner
    }
    guard let token = tokens.popFirst() else {
      throw Refusal.invalid(
        "The criteria are incomplete: expected a term such as department:Finance.")
    }
    switch token {
    case .everybody: return "1"
    case .term(let name, let value): return try term(name, value)
    default: throw Self.unexpected(token)
    }
  }

  private func term(_ name: String, _ value: SearchValue) throws -> SQL {
    let isExact = name.hasSuffix(".exact")
    let field = try IdentityField(
      isExact ? String(name.dropLast(6)) : name, attributes: attributes)
    let spelled = { (text: String) in isExact ? text : text.folded }
    return field.condition(comparing: isExact ? .asIs : .folded) { column in
      switch value {
      case .anything: "\(column) <> ''"
      case .exactly(let text): "\(column) = \(spelled(text))"
      case .prefix(let text):
        "substr(\(column), 1, length(\(spelled(text)))) = \(spelled(text))"
      }
    }
  }

  private mutating func take(_ token: SearchToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  private static func unexpected(_ token: SearchToken) -> Refusal {
    .invalid(
      "Invalid criteria at '\(token)': use attribute:value terms with AND and OR.")
  }
}
