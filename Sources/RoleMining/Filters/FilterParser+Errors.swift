/// The parser's syntax errors.
extension FilterParser {
  static func isReserved(_ word: String) -> Bool {
    ["and", "or", "not", "pr"].contains(word)
  }

  var notFilterable: String { "The tenant cannot filter this list." }

  var emptyFilter: String {
    "The filter is empty. Write a condition, such as \(example)."
  }

  var tooDeep: String {
    "Parentheses and 'not' may be nested \(Self.greatestDepth) deep at most."
  }

  /// An error at the current token.
  func error(_ message: String) -> FilterSyntaxError {
    error(at: token.range, message)
  }

  func error(at range: Range<Int>, _ message: String) -> FilterSyntaxError {
    FilterSyntaxError(text: text, scalars: range, message: message)
  }

  func check(
    _ operator: FilterOperator, on field: FilterField, at place: FilterToken
  ) throws(FilterSyntaxError) {
    guard !field.operators.contains(`operator`) else { return }
    throw error(
      at: place.range,
      "'\(word(for: field))' takes \(names(of: field)), not '\(`operator`.rawValue)'.")
  }

  func unclosed(_ opening: FilterToken) -> FilterSyntaxError {
    broken(token) ?? error(at: opening.range, "This parenthesis is not closed.")
  }

  func trailing() -> FilterSyntaxError {
    switch token.kind {
    case .closing: error("Unmatched closing parenthesis.")
    case .sign(let sign) where Self.joiners[sign] != nil:
      error(
        "Join conditions with 'and' or 'or': write '\(Self.joiners[sign] ?? "")' for '\(sign)'.")
    case .word(let word) where ["and", "or"].contains(word.lowercased()):
      error("Keywords are lowercase: write '\(word.lowercased())'.")
    default: broken(token) ?? error("Expected 'and' or 'or'.")
    }
  }

  func missingCondition() -> FilterSyntaxError {
    switch token.kind {
    case .end: error("The filter is incomplete: expected a condition, such as \(example).")
    case .word(let word):
      error("Expected a condition before '\(word)', such as \(example).")
    default: broken(token) ?? error("Expected a condition, such as \(example).")
    }
  }

  func unknownField(_ name: String) -> FilterSyntaxError {
    if let field = fields.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return error("Field names are case-sensitive: write '\(field.name)'.")
    }
    if name.lowercased() == "not" || name.lowercased() == "pr" {
      return error("Keywords are lowercase: write '\(name.lowercased())'.")
    }
    let words = vocabulary.words(for: fields).map(\.text).joined(separator: ", ")
    let others = vocabulary.titles.isEmpty ? "" : "; the API's names work, too"
    return error("Unknown field \(name.excerpt). Fields: \(words)\(others).")
  }

  func missingOperator(after field: FilterField) -> FilterSyntaxError {
    let allowed = "'\(word(for: field))' takes \(names(of: field))"
    switch token.kind {
    case .end: return error("The filter is incomplete: expected an operator; \(allowed).")
    case .sign(let sign):
      guard let word = Self.operators[sign] else {
        return error("Unknown operator \(sign.excerpt): \(allowed).")
      }
      return error("Operators are words: write '\(word.rawValue)' for '\(sign)'; \(allowed).")
    case .word("pr"): return error("'pr' precedes the field: pr \(written(field)).")
    case .word(let word):
      guard FilterOperator(rawValue: word.lowercased()) != nil else {
        return error("Unknown operator \(word.excerpt): \(allowed).")
      }
      return error("Operators are lowercase: write '\(word.lowercased())'; \(allowed).")
    default: return broken(token) ?? error("Expected an operator: \(allowed).")
    }
  }

  func missingList(of field: FilterField, after operator: FilterOperator) -> FilterSyntaxError {
    broken(token)
      ?? error(
        "'\(`operator`.rawValue)' takes a list in parentheses: "
          + "\(written(field)) \(`operator`.rawValue) (\(shown(field).example)).")
  }

  func wrongValue(for field: FilterField, after operator: FilterOperator) -> FilterSyntaxError {
    let expected = "'\(word(for: field))' takes \(shown(field).expectation)"
    switch token.kind {
    case .end:
      return error("The filter is incomplete: expected a value; \(expected).")
    case .word(let word):
      return error("Invalid value \(word.excerpt): \(expected).")
    case .string(let text):
      return error("Invalid value \"\(text.excerpt.dropFirst().dropLast())\": \(expected).")
    case .sign:
      return error("Use straight double quotes: \(expected).")
    default:
      return broken(token)
        ?? error("Expected a value after '\(`operator`.rawValue)': \(expected).")
    }
  }

  /// The error for a malformed token.
  private func broken(_ token: FilterToken) -> FilterSyntaxError? {
    switch token.kind {
    case .unclosedString:
      error(at: token.range, "This text has no closing double quote.")
    case .unknownEscape:
      error(at: token.range, #"Only \" and \\ are valid escapes."#)
    default: nil
    }
  }

  private var example: String {
    let word = vocabulary.words(for: fields)[0]
    return shown(word.field).exampleCondition(on: word.text)
  }

  /// The field as it was typed.
  private func word(for field: FilterField) -> String { typed[field.name] ?? field.name }

  /// The field as it was typed, as a filter takes it.
  private func written(_ field: FilterField) -> String { FieldWord.written(word(for: field)) }

  /// The field with its choices as they are shown.
  private func shown(_ field: FilterField) -> FilterField {
    guard case .choice(let names) = field.kind else { return field }
    return FilterField(
      name: field.name, kind: .choice(names.map(vocabulary.word(forValue:))),
      operators: field.operators)
  }

  private func names(of field: FilterField) -> String {
    field.operators.map(\.rawValue).joined(separator: ", ")
  }

  private static let joiners = ["&&": "and", "&": "and", "||": "or", "|": "or"]

  private static let operators: [String: FilterOperator] = [
    "=": .eq, "==": .eq, "!=": .ne, "<>": .ne, ">=": .ge, ">": .gt, "<=": .le, "<": .lt, "~": .co,
  ]
}
