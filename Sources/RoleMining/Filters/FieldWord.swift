/// What a person is told that a field is called.
package struct FieldWord: Sendable, Hashable {
  /// The field.
  package let field: FilterField
  /// The word, in double quotes if a filter needs them.
  package let text: String

  init(_ word: String, for field: FilterField) {
    self.field = field
    text = Self.written(word)
  }

  /// A word for a field as a filter takes it: in double quotes unless it is one word.
  static func written(_ word: String) -> String {
    var scanner = FilterScanner(word)
    let first = scanner.next().kind
    return first == .word(word) && scanner.next().kind == .end ? word : FilterValue.text(word).text
  }
}
