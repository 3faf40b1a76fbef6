extension FilterExpression {
  /// Parses a filter for a list that documents `fields`.
  ///
  /// - Parameters:
  ///   - text: the wire form, not percent-encoded.
  ///   - fields: the fields of the list; others are rejected.
  ///   - vocabulary: words to accept in addition to the wire's.
  /// - Throws: the first syntax error, with its position and what is allowed there.
  public init(
    parsing text: String, fields: [FilterField], vocabulary: FilterVocabulary = .wire
  ) throws(FilterSyntaxError) {
    var parser = FilterParser(text, fields: fields, vocabulary: vocabulary)
    self = try parser.parse()
  }
}
