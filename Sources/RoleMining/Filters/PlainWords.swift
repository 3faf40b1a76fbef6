/// Words that are typed as a filter but are not a condition, such as a part of a name.
package struct PlainWords: Sendable, Hashable {
  /// The words without the quotes around them.
  package let text: String

  /// Reads what was typed; nil if it is meant as a condition, be it a wrong one.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - fields: The fields of the list. A first word that is one of them begins a condition.
  ///   - vocabulary: Words for the fields in addition to the wire's.
  package init?(_ text: String, fields: [FilterField], vocabulary: FilterVocabulary) {
    var scanner = FilterScanner(text)
    var tokens: [FilterToken.Kind] = []
    while let token = Optional(scanner.next()), token.kind != .end { tokens.append(token.kind) }
    guard !tokens.isEmpty, !tokens.contains(where: \.isBroken) else { return nil }
    if tokens.count == 1, case .string(let quoted) = tokens[0] {
      self.text = quoted
      return
    }
    let isField = { (token: FilterToken.Kind) in token.isField(among: fields, vocabulary) }
    guard !Self.haveOperator(tokens, isField), !(tokens.count > 2 && isField(tokens[0])) else {
      return nil
    }
    self.text = text.trimmed
  }

  /// Whether an operator is where one can be: after something, and before a value.
  private static func haveOperator(
    _ tokens: [FilterToken.Kind], _ isField: (FilterToken.Kind) -> Bool
  ) -> Bool {
    tokens.indices.contains { index in
      let next = index + 1 < tokens.count ? tokens[index + 1] : .end
      switch tokens[index] {
      case .word("pr"): return isField(next)
      case .word("isnull"): return index > 0
      case .word("in"), .word("ca"): return index > 0 && next == .opening
      case .word(let word):
        return index > 0 && next != .end && FilterComparison(rawValue: word) != nil
      case .sign(let sign): return index > 0 && sign.contains { "<>=".contains($0) }
      default: return false
      }
    }
  }
}

extension FilterToken.Kind {
  fileprivate var isBroken: Bool { self == .unclosedString || self == .unknownEscape }

  fileprivate func isField(among fields: [FilterField], _ vocabulary: FilterVocabulary) -> Bool {
    guard case .word(let word) = self else { return false }
    let names = fields.map(\.name)
    return names.contains(word) || vocabulary.name(for: word, among: names) != nil
  }
}
