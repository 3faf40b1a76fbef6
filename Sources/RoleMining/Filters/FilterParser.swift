/// A recursive-descent parser with one method for each grammar rule.
///
///     or        = and { "or" and }
///     and       = not { "and" not }
///     not       = "not" not | group
///     group     = "(" or ")" | condition
///     condition = "pr" field | field "isnull" | field comparison value
///               | field ( "in" | "ca" ) "(" value { "," value } ")"
struct FilterParser {
  /// The maximum nesting depth, so that a hostile filter cannot exhaust the stack.
  static let greatestDepth = 100

  let text: String
  let fields: [FilterField]
  let vocabulary: FilterVocabulary
  private(set) var token: FilterToken
  private var scanner: FilterScanner
  private var depth = 0
  /// The fields as they were typed, by their names.
  private(set) var typed: [String: String] = [:]

  init(_ text: String, fields: [FilterField], vocabulary: FilterVocabulary) {
    self.text = text
    self.fields = fields
    self.vocabulary = vocabulary
    scanner = FilterScanner(text)
    token = scanner.next()
  }

  /// Parses the whole filter.
  mutating func parse() throws(FilterSyntaxError) -> FilterExpression {
    guard !fields.isEmpty else {
      throw error(at: 0..<text.unicodeScalars.count, notFilterable)
    }
    guard token.kind != .end else { throw error(emptyFilter) }
    let expression = try or()
    guard token.kind == .end else { throw trailing() }
    return expression
  }

  private mutating func or() throws(FilterSyntaxError) -> FilterExpression {
    var parts = [try and()]
    while take(word: "or") { parts.append(try and()) }
    return .any(of: parts)
  }

  private mutating func and() throws(FilterSyntaxError) -> FilterExpression {
    var parts = [try not()]
    while take(word: "and") { parts.append(try not()) }
    return .all(of: parts)
  }

  private mutating func not() throws(FilterSyntaxError) -> FilterExpression {
    let start = token
    guard take(word: "not") else { return try group() }
    try descend(at: start)
    let condition = try not()
    depth -= 1
    return .not(condition)
  }

  private mutating func group() throws(FilterSyntaxError) -> FilterExpression {
    let opening = token
    guard take(.opening) else { return try condition() }
    try descend(at: opening)
    let expression = try or()
    guard take(.closing) else { throw unclosed(opening) }
    depth -= 1
    return expression
  }

  private mutating func condition() throws(FilterSyntaxError) -> FilterExpression {
    let start = token
    guard !take(word: "pr") else {
      let field = try field()
      try check(.pr, on: field, at: start)
      return .present(field: field.name)
    }
    let field = try field()
    let place = token
    let `operator` = try `operator`(of: field)
    try check(`operator`, on: field, at: place)
    return try condition(on: field, `operator`)
  }

  private mutating func condition(
    on field: FilterField, _ operator: FilterOperator
  ) throws(FilterSyntaxError) -> FilterExpression {
    if let comparison = FilterComparison(rawValue: `operator`.rawValue) {
      return .test(field: field.name, comparison, try value(of: field, after: `operator`))
    }
    switch `operator` {
    case .isnull: return .isNull(field: field.name)
    case .ca: return .containsAll(field: field.name, try list(of: field, after: .ca))
    default: return .isIn(field: field.name, try list(of: field, after: .in))
    }
  }

  private mutating func field() throws(FilterSyntaxError) -> FilterField {
    guard let name = fieldName else { throw missingCondition() }
    let wireName = vocabulary.name(for: name, among: fields.map(\.name))
    guard
      let field = fields.first(where: { $0.name == name })
        ?? fields.first(where: { $0.name == wireName })
    else { throw unknownField(name) }
    typed[field.name] = name
    advance()
    return field
  }

  /// The word at hand where a field belongs; a word that is shown may be in double quotes.
  private var fieldName: String? {
    switch token.kind {
    case .word(let name): Self.isReserved(name) ? nil : name
    case .string(let name): vocabulary.hasFields ? name : nil
    default: nil
    }
  }

  private mutating func `operator`(
    of field: FilterField
  ) throws(FilterSyntaxError) -> FilterOperator {
    guard case .word(let word) = token.kind, let found = FilterOperator(rawValue: word),
      found != .pr
    else { throw missingOperator(after: field) }
    advance()
    return found
  }

  private mutating func list(
    of field: FilterField, after operator: FilterOperator
  ) throws(FilterSyntaxError) -> [FilterValue] {
    let opening = token
    guard take(.opening) else { throw missingList(of: field, after: `operator`) }
    var values = [try value(of: field, after: `operator`)]
    while take(.comma) { values.append(try value(of: field, after: `operator`)) }
    guard take(.closing) else { throw unclosed(opening) }
    return values
  }

  private mutating func value(
    of field: FilterField, after operator: FilterOperator
  ) throws(FilterSyntaxError) -> FilterValue {
    let kind = vocabulary.value(token.kind, of: field.kind)
    guard let value = field.value(of: kind) ?? unquotedChoice(of: field) else {
      throw wrongValue(for: field, after: `operator`)
    }
    advance()
    return value
  }

  /// A choice that a person typed without its quotes.
  private func unquotedChoice(of field: FilterField) -> FilterValue? {
    guard vocabulary.hasFields, case .word(let word) = token.kind,
      case .choice(let choices) = field.kind, choices.contains(word)
    else { return nil }
    return .text(word)
  }

  private mutating func descend(at place: FilterToken) throws(FilterSyntaxError) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw error(at: place.range, tooDeep) }
  }

  private mutating func take(word: String) -> Bool {
    take(.word(word))
  }

  private mutating func take(_ kind: FilterToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func advance() {
    token = scanner.next()
  }
}
