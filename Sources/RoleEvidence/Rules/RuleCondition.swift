/// A condition of a rule: an attribute has one of a few values.
package struct RuleCondition: Sendable, Hashable {
  /// The greatest number of values.
  package static let greatestValueCount = 5

  /// The attribute.
  package let attribute: String
  /// The values, ascending, without duplicates.
  package let values: [String]
  /// What the attribute says.
  package let kind: AttributeKind
  /// The names, where known, of the identities whose ids are among the values.
  package let names: [String: String]

  /// Creates a condition.
  ///
  /// - Parameters:
  ///   - attribute: The attribute.
  ///   - values: The values, in any order.
  ///   - names: The names of identities, by their ids; ids that are not among the values are ignored.
  package init(
    _ attribute: String, _ values: some Sequence<String>, names: [String: String] = [:]
  ) {
    self.attribute = attribute
    let distinct = Set(values)
    self.values = distinct.sorted()
    kind = AttributeKind(attribute)
    self.names = names.filter { distinct.contains($0.key) }
  }

  /// The condition in one line of words: "department is Finance or Treasury", "is manager", "remote worker: yes".
  package var text: String {
    let words = AttributeWords.words(attribute)
    if values.count == 1, let flag = AttributeWords.flag(values[0]) {
      let isStatement = words.hasPrefix("is ") || words.hasPrefix("has ")
      return isStatement
        ? AttributeWords.statement(attribute, flag) : "\(words): \(flag ? "yes" : "no")"
    }
    let shown = values.map { RoleName.line(names[$0] ?? $0) }
    return "\(words) is \(AttributeWords.list(shown, "or"))"
  }

  /// Whether an identity with such attributes meets it.
  package func matches(_ attributes: [String: String]) -> Bool {
    attributes[attribute].map(values.contains) ?? false
  }
}
