/// What the parser says when it cannot go on.
extension FilterParser {
  static func isReserved(_ word: String) -> Bool {
    ["and", "or", "not", "pr"].contains(word)
  }

  var notFilterable: String { "This list cannot be filtered on the server." }

  var emptyFilter: String {
    "The filter is empty. Write a condition, such as \(fields[0].exampleCondition)."
  }

  var tooDeep: String {
    "Here more than \(Self.greatestDepth) parentheses and 'not' stand inside one another."
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
      at: place.range, "'\(field.name)' takes \(names(of: field)) – not \(`operator`.rawValue).")
  }

  func unclosed(_ opening: FilterToken) -> FilterSyntaxError {
    broken(token) ?? error(at: opening.range, "The parenthesis that opens here is not closed.")
  }

  func trailing() -> FilterSyntaxError {
    switch token.kind {
    case .closing: error("No parenthesis is open that this one could close.")
    case .sign(let sign) where Self.joiners[sign] != nil:
      error(
        "Conditions are joined with and, or: write '\(Self.joiners[sign] ?? "")' for '\(sign)'.")
    case .word(let word) where ["and", "or"].contains(word.lowercased()):
      error("Words of the filter are lowercase: write '\(word.lowercased())'.")
    default: broken(token) ?? error("Before this an 'and' or 'or' is missing.")
    }
  }

  func missingCondition() -> FilterSyntaxError {
    switch token.kind {
    case .end: error("The filter ends where a condition is missing, such as \(example).")
    case .word(let word):
      error("A condition is missing before '\(word)', such as \(example).")
    default: broken(token) ?? error("Here a condition is missing, such as \(example).")
    }
  }

  func unknownField(_ name: String) -> FilterSyntaxError {
    if let field = fields.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return error("Upper and lower case matter in names: write '\(field.name)'.")
    }
    if name.lowercased() == "not" || name.lowercased() == "pr" {
      return error("Words of the filter are lowercase: write '\(name.lowercased())'.")
    }
    let names = fields.map(\.name).joined(separator: ", ")
    return error(
      "\(name.excerpt) is no field that this list can be filtered by. Fields: \(names).")
  }

  func missingOperator(after field: FilterField) -> FilterSyntaxError {
    let allowed = "'\(field.name)' takes \(names(of: field))"
    switch token.kind {
    case .end: return error("The filter ends where an operator is missing: \(allowed).")
    case .sign(let sign):
      guard let word = Self.operators[sign] else {
        return error("\(sign.excerpt) is no operator: \(allowed).")
      }
      return error("Operators are words: write '\(word.rawValue)' for '\(sign)'; \(allowed).")
    case .word("pr"): return error("'pr' stands before the field: pr \(field.name).")
    case .word(let word):
      guard FilterOperator(rawValue: word.lowercased()) != nil else {
        return error("\(word.excerpt) is no operator: \(allowed).")
      }
      return error("Operators are lowercase: write '\(word.lowercased())'; \(allowed).")
    default: return broken(token) ?? error("Here an operator is missing: \(allowed).")
    }
  }

  func missingList(of field: FilterField, after operator: FilterOperator) -> FilterSyntaxError {
    broken(token)
      ?? error(
        "'\(`operator`.rawValue)' takes a list in parentheses: "
          + "\(field.name) \(`operator`.rawValue) (\(field.example)).")
  }

  func wrongValue(for field: FilterField, after operator: FilterOperator) -> FilterSyntaxError {
    let expected = "'\(field.name)' takes \(field.expectation)"
    switch token.kind {
    case .end:
      return error("The filter ends where a value is missing: \(expected).")
    case .word(let word):
      return error("\(word.excerpt) does not fit: \(expected).")
    case .string(let text):
      return error("\"\(text.excerpt.dropFirst().dropLast())\" does not fit: \(expected).")
    case .sign:
      return error("Only straight double quotes hold text: \(expected).")
    default:
      return broken(token)
        ?? error("After '\(`operator`.rawValue)' a value is missing: \(expected).")
    }
  }

  /// The error of a token that could not be read at all.
  private func broken(_ token: FilterToken) -> FilterSyntaxError? {
    switch token.kind {
    case .unclosedString:
      error(at: token.range, "The text that starts here is not closed: a double quote is missing.")
    case .unknownEscape:
      error(at: token.range, #"After \ only " or \ can stand; write \\ for \ itself."#)
    default: nil
    }
  }

  private var example: String { fields[0].exampleCondition }

  private func names(of field: FilterField) -> String {
    field.operators.map(\.rawValue).joined(separator: ", ")
  }

  private static let joiners = ["&&": "and", "&": "and", "||": "or", "|": "or"]

  private static let operators: [String: FilterOperator] = [
    "=": .eq, "==": .eq, "!=": .ne, "<>": .ne, ">=": .ge, ">": .gt, "<=": .le, "<": .lt, "~": .co,
  ]
}
