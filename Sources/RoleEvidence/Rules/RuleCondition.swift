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

  /// Creates a condition.
  package init(_ attribute: String, _ values: some Sequence<String>) {
    self.attribute = attribute
    self.values = Set(values).sorted()
    kind = AttributeKind(attribute)
  }

  /// The condition in words: "department is Finance or Treasury".
  package var text: String {
    "\(AttributeWords.words(attribute)) is \(AttributeWords.list(values, "or"))"
  }

  /// Whether an identity with such attributes meets it.
  package func matches(_ attributes: [String: String]) -> Bool {
    attributes[attribute].map(values.contains) ?? false
  }
}
