/// A token of search criteria.
enum SearchToken: Equatable, CustomStringConvertible {
  case and, or, not, open, close
  /// A `*` alone.
  case everybody
  case term(String, SearchValue)

  var description: String {
    switch self {
    case .and: "AND"
    case .or: "OR"
    case .not: "NOT"
    case .open: "("
    case .close: ")"
    case .everybody: "*"
    case .term(let name, _): name + ":"
    }
  }
}

/// The value of a term as written.
enum SearchValue: Equatable {
  case anything
  case exactly(String)
  case prefix(String)

  fileprivate init(_ word: String, isQuoted: Bool) throws {
    guard !word.isEmpty else { throw Refusal.invalid("The criteria have an empty value.") }
    let body = word.hasSuffix("*") ? String(word.dropLast()) : word
    switch (isQuoted, word) {
    case (true, _): self = .exactly(word)
    case (false, "*"): self = .anything
    case (false, _) where body.contains(where: { "*?~^[]{}()\"\\".contains($0) }):
      throw Refusal.invalid(
        "Invalid value '\(word)' in the criteria: a * may only be at the end.")
    case (false, _): self = word.hasSuffix("*") ? .prefix(body) : .exactly(word)
    }
  }
}

extension SearchToken {
  /// The tokens of a text.
  ///
  /// - Throws: `Refusal` that quotes the invalid word.
  static func all(in text: String) throws -> [SearchToken] {
    var rest = text[...]
    var tokens: [SearchToken] = []
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else {
        tokens.append(try next(&rest))
      }
    }
    return tokens
  }

  private static func next(_ rest: inout Substring) throws -> SearchToken {
    if rest.first == "(" || rest.first == ")" {
      return rest.removeFirst() == "(" ? .open : .close
    }
    let name = unescaped(&rest) { $0 != ":" && !$0.isWhitespace && !"()\"".contains($0) }
    guard rest.first == ":" else { return try word(name) }
    rest.removeFirst()
    if rest.first == "\"" { return .term(name, try quoted(&rest)) }
    let value = take(from: &rest) { !$0.isWhitespace && !"()".contains($0) }
    return .term(name, try SearchValue(value, isQuoted: false))
  }

  private static func word(_ word: String) throws -> SearchToken {
    switch word {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "*": return .everybody
    default:
      throw Refusal.invalid(
        "Invalid criteria at '\(word)': use terms such as department:Finance.")
    }
  }

  private static func quoted(_ rest: inout Substring) throws -> SearchValue {
    rest.removeFirst()
    let value = unescaped(&rest) { $0 != "\"" }
    guard !rest.isEmpty else {
      throw Refusal.invalid("The criteria lack a closing quotation mark.")
    }
    rest.removeFirst()
    return try SearchValue(value, isQuoted: true)
  }

  /// The text with each backslash replaced by the character after it.
  private static func unescaped(
    _ rest: inout Substring, while isPart: (Character) -> Bool
  ) -> String {
    var text = ""
    while let character = rest.first, isPart(character) {
      rest.removeFirst()
      text.append(character == "\\" ? rest.popFirst() ?? character : character)
    }
    return text
  }

  private static func take(
    from rest: inout Substring, while isPart: (Character) -> Bool
  ) -> String {
    let taken = rest.prefix(while: isPart)
    rest = rest[taken.endIndex...]
    return String(taken)
  }
}
